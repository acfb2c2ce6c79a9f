"""Papers as pages: what a PNG, JPEG or PDF file shows, ready to be laid into an annex.

Pictures are not recompressed: a scan is evidence. Links, scripts and form fields of a PDF
stay behind.
"""

import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import Final

from pikepdf import Array, Dictionary, Name, Object, Page, PasswordError, Pdf, PdfError, Stream
from PIL import Image

_EXIF_ORIENTATION: Final = 0x0112
_UPRIGHT: Final = {
    1: (1, 0, 0, 1, 0, 0),
    2: (-1, 0, 0, 1, 1, 0),
    3: (-1, 0, 0, -1, 1, 1),
    4: (1, 0, 0, -1, 0, 1),
    5: (0, -1, -1, 0, 1, 1),
    6: (0, -1, 1, 0, 0, 1),
    7: (0, 1, 1, 0, 0, 0),
    8: (0, 1, -1, 0, 1, 0),
}
"""EXIF 2.3 orientation to the PDF matrix that sets the unit square upright."""
_ON_ITS_SIDE: Final = 5
"""From this orientation on, width and height change places."""

_COLOURS: Final = {"L": Name.DeviceGray, "RGB": Name.DeviceRGB, "CMYK": Name.DeviceCMYK}
_PNG_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_PNG_CHANNELS: Final = {0: 1, 2: 3, 3: 1}
"""PNG colour types without transparency: grey, colour, palette."""
_POINTS_PER_PIXEL: Final = 72 / 96
"""A small picture is shown at screen size, not blown up; a larger one is made to fit."""
_CANNOT_READ: Final = (
    PdfError,
    PasswordError,
    OSError,
    SyntaxError,
    ValueError,
    Image.DecompressionBombError,
)
"""What the two libraries raise on files that are damaged, locked or absurdly large."""


class UnreadablePaper(Exception):
    """The file is damaged, locked, or of a kind that cannot be printed."""


@dataclass(frozen=True, slots=True)
class PageSize:
    """Width and height of one page; the unit does not matter."""

    width: float
    height: float

    @property
    def landscape(self) -> bool:
        """Whether it reads better on a page laid on its side."""
        return self.width > self.height


def page_sizes(data: bytes) -> tuple[PageSize, ...]:
    """The pages of a paper. Raises UnreadablePaper."""
    with _reading():
        if data.startswith(b"%PDF-"):
            with Pdf.open(BytesIO(data)) as pdf:
                return tuple(_size_of(page) for page in pdf.pages)
        picture = _opened(data)
        return (_upright_size(picture),)


def page_form(target: Pdf, data: bytes, page: int) -> Object:
    """One page of a paper as a form of the target PDF. Raises UnreadablePaper."""
    with _reading():
        if data.startswith(b"%PDF-"):
            with Pdf.open(BytesIO(data)) as pdf:
                return target.copy_foreign(pdf.pages[page].as_form_xobject())
        return _picture_form(target, data)


@contextmanager
def _reading() -> Iterator[None]:
    try:
        yield
    except _CANNOT_READ as error:
        raise UnreadablePaper(str(error)) from error


def _size_of(page: Page) -> PageSize:
    left, bottom, right, top = (float(edge) for edge in page.trimbox.as_list())
    width, height = right - left, top - bottom
    lying = int(page.obj.get(Name.Rotate, 0)) % 180 != 0
    return PageSize(height, width) if lying else PageSize(width, height)


def _opened(data: bytes) -> Image.Image:
    picture = Image.open(BytesIO(data), formats=("PNG", "JPEG"))
    if picture.format == "PNG":
        # Checks every chunk; a picture that was verified cannot be decoded any more.
        Image.open(BytesIO(data), formats=("PNG",)).verify()
    return picture


def _orientation(picture: Image.Image) -> int:
    """Of photographs: scanners write PNG upright, and asking would unpack the whole picture."""
    if picture.format != "JPEG":
        return 1
    found = picture.getexif().get(_EXIF_ORIENTATION, 1)
    return found if found in _UPRIGHT else 1


def _upright_size(picture: Image.Image) -> PageSize:
    lying = _orientation(picture) >= _ON_ITS_SIDE
    width, height = picture.size
    return PageSize(height, width) if lying else PageSize(width, height)


def _picture_form(target: Pdf, data: bytes) -> Object:
    picture = _opened(data)
    size = _upright_size(picture)
    a, b, c, d, e, f = _UPRIGHT[_orientation(picture)]
    w, h = size.width * _POINTS_PER_PIXEL, size.height * _POINTS_PER_PIXEL
    content = f"q {a * w} {b * h} {c * w} {d * h} {e * w} {f * h} cm /Picture Do Q"
    return Stream(
        target,
        content.encode(),
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array([0, 0, w, h]),
        Resources=Dictionary(XObject=Dictionary(Picture=_embedded(target, data, picture))),
    )


def _embedded(target: Pdf, data: bytes, picture: Image.Image) -> Object:
    """As it is where PDF knows the compression, else unpacked onto white."""
    if picture.format == "JPEG" and picture.mode in _COLOURS:
        return _jpeg(target, data, picture)
    if data.startswith(_PNG_SIGNATURE) and _is_plain_png(data):
        return _plain_png(target, data)
    return _unpacked(target, picture)


def _image_stream(target: Pdf, data: bytes, size: tuple[int, int], **entries: object) -> Object:
    stream = Stream(target, data, Type=Name.XObject, Subtype=Name.Image)
    stream.Width, stream.Height = size
    for key, value in entries.items():
        stream[f"/{key}"] = value
    return target.make_indirect(stream)


def _jpeg(target: Pdf, data: bytes, picture: Image.Image) -> Object:
    inverted = {"Decode": Array([1, 0] * 4)} if picture.mode == "CMYK" else {}
    return _image_stream(
        target,
        data,
        picture.size,
        Filter=Name.DCTDecode,
        ColorSpace=_COLOURS[picture.mode],
        BitsPerComponent=8,
        **inverted,
    )


def _png_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = len(_PNG_SIGNATURE)
    while place < len(data):
        length, kind = struct.unpack_from(">I4s", data, place)
        yield kind, data[place + 8 : place + 8 + length]
        place += length + 12


def _is_plain_png(data: bytes) -> bool:
    """Neither interlaced nor transparent, at most 8 bits: its bytes can go in as they are."""
    kinds = {kind for kind, _ in _png_chunks(data)}
    depth, colour, _, _, interlaced = data[24:29]
    plain = colour in _PNG_CHANNELS and depth <= 8 and not interlaced
    return plain and b"tRNS" not in kinds


def _plain_png(target: Pdf, data: bytes) -> Object:
    width, height, depth, colour = struct.unpack_from(">IIBB", data, 16)
    chunks = list(_png_chunks(data))
    palette = b"".join(body for kind, body in chunks if kind == b"PLTE")
    pixels = b"".join(body for kind, body in chunks if kind == b"IDAT")
    colours = {0: Name.DeviceGray, 2: Name.DeviceRGB}.get(colour)
    return _image_stream(
        target,
        pixels,
        (width, height),
        Filter=Name.FlateDecode,
        DecodeParms=Dictionary(
            Predictor=15, Colors=_PNG_CHANNELS[colour], BitsPerComponent=depth, Columns=width
        ),
        ColorSpace=colours or _indexed(palette),
        BitsPerComponent=depth,
    )


def _indexed(palette: bytes) -> Array:
    return Array([Name.Indexed, Name.DeviceRGB, len(palette) // 3 - 1, palette])


def _unpacked(target: Pdf, picture: Image.Image) -> Object:
    upon = Image.new("RGBA", picture.size, "white")
    upon.alpha_composite(picture.convert("RGBA"))
    pixels = zlib.compress(upon.convert("RGB").tobytes())
    return _image_stream(
        target,
        pixels,
        picture.size,
        Filter=Name.FlateDecode,
        ColorSpace=Name.DeviceRGB,
        BitsPerComponent=8,
    )
