"""A paper as a telephone takes it: askew, on a table, in uneven light, as a small JPEG.

Arithmetic only on whole numbers and on sums and products, so that the same seed gives the
same bytes on every machine with the same versions of Pillow and NumPy.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from random import Random

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from demo.generator.sheet import Box, Sheet

QUALITY = 36
_TABLES = ((92, 74, 58), (70, 72, 76), (118, 104, 88), (58, 66, 60))

type Pixels = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Scan:
    """The picture (JPEG) and where each value now stands in it."""

    jpeg: bytes
    boxes: Mapping[str, Box]


@dataclass(frozen=True, slots=True)
class _Camera:
    """Where a pixel of the picture lies on the paper: the eight numbers of a homography."""

    coefficients: tuple[float, ...]

    def seen_at(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the paper appears in the picture."""
        a, b, c, d, e, f, g, h = self.coefficients
        # (a - g x) u + (b - h x) v = x - c;  (d - g y) u + (e - h y) v = y - f
        p, q, r, s = a - g * x, b - h * x, d - g * y, e - h * y
        determinant = p * s - q * r
        return (
            (s * (x - c) - q * (y - f)) / determinant,
            (p * (y - f) - r * (x - c)) / determinant,
        )


def photograph(sheet: Sheet, dice: Random) -> Scan:
    """The paper as a telephone takes it."""
    clean = Image.open(BytesIO(sheet.png)).convert("RGB")
    camera = _held_by_hand(clean.size, dice)
    lit = _in_room_light(_on_table(_creased(clean, dice), camera, dice), dice)
    blurred = lit.filter(ImageFilter.GaussianBlur(dice.choice((0.45, 0.55, 0.7))))
    boxes = {key: _moved(box, camera) for key, box in sheet.boxes.items()}
    return Scan(_jpeg(_grainy(blurred, dice)), boxes)


def screenshot(sheet: Sheet) -> Scan:
    """A picture that no camera took."""
    return Scan(_jpeg(Image.open(BytesIO(sheet.png)).convert("RGB")), sheet.boxes)


def _held_by_hand(size: tuple[int, int], dice: Random) -> _Camera:
    """A little farther than the paper, turned by up to two degrees, not quite from above."""
    width, height = size
    scale = 1 + dice.uniform(0.03, 0.065)
    turn = dice.uniform(-0.028, 0.028)
    tilt_x, tilt_y = dice.uniform(-3e-5, 3e-5), dice.uniform(-3e-5, 3e-5)
    middle_x, middle_y = width / 2, height / 2
    a, b = scale + tilt_x * middle_x, -turn + tilt_y * middle_x
    d, e = turn + tilt_x * middle_y, scale + tilt_y * middle_y
    # the middle of the picture shows the middle of the paper
    weight = 1 + tilt_x * middle_x + tilt_y * middle_y
    c = middle_x * weight - a * middle_x - b * middle_y
    f = middle_y * weight - d * middle_x - e * middle_y
    return _Camera((a, b, c, d, e, f, tilt_x, tilt_y))


def _creased(paper: Image.Image, dice: Random) -> Image.Image:
    """Folded once and opened again: a bright line with a darker side."""
    pixels = np.asarray(paper, dtype=np.float64)
    height = pixels.shape[0]
    fold = height // 2 + dice.randrange(-60, 60)
    distance = np.abs(np.arange(height, dtype=np.float64) - fold)
    shade = np.where(distance < 22, (22 - distance) * 0.45, 0.0)
    shade[distance < 1.5] = -10.0
    return _image(pixels - shade[:, None, None])


def _on_table(paper: Image.Image, camera: _Camera, dice: Random) -> Image.Image:
    mask = Image.new("L", paper.size, 255)
    how = Image.Transform.PERSPECTIVE
    seen = paper.transform(paper.size, how, camera.coefficients, Image.Resampling.BICUBIC)
    shape = mask.transform(paper.size, how, camera.coefficients, Image.Resampling.BILINEAR)
    shape = shape.filter(ImageFilter.GaussianBlur(0.9))
    table = Image.new("RGB", paper.size, dice.choice(_TABLES))
    shadow = shape.filter(ImageFilter.GaussianBlur(9)).point([150 * n // 255 for n in range(256)])
    table.paste(Image.new("RGB", paper.size, (24, 20, 18)), (0, 0), shadow)
    table.paste(seen, (0, 0), shape)
    return table


def _in_room_light(picture: Image.Image, dice: Random) -> Image.Image:
    """Brighter towards a window, darker in one corner, a little yellow."""
    pixels = np.asarray(picture, dtype=np.float64)
    height, width, _ = pixels.shape
    x = np.arange(width, dtype=np.float64)[None, :] / width - 0.5
    y = np.arange(height, dtype=np.float64)[:, None] / height - 0.5
    across, down = dice.uniform(-0.14, 0.14), dice.uniform(-0.12, 0.12)
    vignette = dice.uniform(0.10, 0.22)
    light = 0.955 + across * x + down * y - vignette * (x * x + y * y)
    warmth = np.array((1.0, 0.985, dice.uniform(0.90, 0.955)))
    return _image(pixels * light[:, :, None] * warmth)


def _grainy(picture: Image.Image, dice: Random) -> Image.Image:
    """Grain of the sensor, coarse enough to survive compression."""
    width, height = picture.size
    random = np.random.default_rng(dice.getrandbits(63))
    grain = random.integers(-6, 7, size=(height // 2, width // 2), dtype=np.int64)
    coarse = np.repeat(np.repeat(grain, 2, axis=0), 2, axis=1)
    pixels = np.asarray(picture, dtype=np.float64)
    return _image(pixels[: coarse.shape[0], : coarse.shape[1]] + coarse[:, :, None] * 0.5)


def _image(pixels: Pixels) -> Image.Image:
    return Image.fromarray(np.clip(pixels + 0.5, 0, 255).astype(np.uint8))


def _jpeg(picture: Image.Image) -> bytes:
    out = BytesIO()
    picture.save(out, "JPEG", quality=QUALITY, subsampling="4:2:0", optimize=True, progressive=True)
    return out.getvalue()


def _moved(box: Box, camera: _Camera) -> Box:
    corners = [camera.seen_at(x, y) for x in (box.left, box.right) for y in (box.top, box.bottom)]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return Box(min(xs), min(ys), max(xs), max(ys))
