"""A paper as it came from the printer: one template, what is written in it, where each value is."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

import typst

PIXELS_PER_INCH = 127
"""A sheet of 200 by 280 mm becomes 1000 by 1400 pixels."""
_POINTS_PER_INCH = 72


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels from the upper left corner."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """The clean picture of a paper (PNG) and the place of every marked value."""

    png: bytes
    boxes: Mapping[str, Box]


@cache
def _templates() -> Path:
    return Path(str(files("demo.generator"))) / "templates"


@cache
def _fonts() -> typst.Fonts:
    of_packets = Path(str(files("darek"))) / "referrals" / "fonts"
    of_hands = Path(str(files("demo.generator"))) / "fonts"
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[of_packets, of_hands],
    )


def typeset(template: str, printed: Mapping[str, object]) -> Sheet:
    """Set one template with its data; the same data always gives the same bytes."""
    compiler = typst.Compiler(
        _templates() / f"{template}.typ",
        root=_templates(),
        font_paths=_fonts(),
        sys_inputs={"data": json.dumps(printed, ensure_ascii=False)},
    )
    png = compiler.compile(format="png", ppi=PIXELS_PER_INCH)
    if not isinstance(png, bytes):
        raise ValueError(f"{template} takes more than one page")
    marks = json.loads(compiler.query("<mark>", field="value"))
    return Sheet(png, {mark["key"]: _box(mark) for mark in marks})


def _box(mark: Mapping[str, float]) -> Box:
    scale = PIXELS_PER_INCH / _POINTS_PER_INCH
    left, top = mark["x"] * scale, mark["y"] * scale
    return Box(left, top, left + mark["width"] * scale, top + mark["height"] * scale)
