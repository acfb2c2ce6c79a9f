"""Lays papers into the frames that a letter leaves for them on its last pages."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any, Final

from pikepdf import Name, ObjectStreamMode, Page, Pdf, Rectangle

from darek.referrals.paper import page_form

SHEET_MM: Final = {"left": 25, "right": 22, "top": 22, "bottom": 24, "annex_head": 30}
"""The margins of every sheet, and the room above the paper for an annex page's heading."""

_POINTS_PER_MM: Final = 72 / 25.4


def lay_papers(
    pdf: bytes, annex_pages: Sequence[Mapping[str, Any]], papers: Mapping[str, bytes]
) -> bytes:
    """The PDF with a page of a paper on each of its last pages, one for each annex page."""
    if not annex_pages:
        return pdf
    with Pdf.open(BytesIO(pdf)) as target:
        sheets = list(target.pages)[-len(annex_pages) :]
        for sheet, annex in zip(sheets, annex_pages, strict=True):
            _lay(target, sheet, papers[annex["paper"]], annex["page"])
        laid = BytesIO()
        target.save(laid, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate)
    return laid.getvalue()


def _lay(target: Pdf, sheet: Page, paper: bytes, page: int) -> None:
    form = page_form(target, paper, page)
    name = sheet.add_resource(form, Name.XObject, Name.Paper)
    placed = sheet.calc_form_xobject_placement(form, name, _frame(sheet), allow_expand=False)
    # The heading says what the picture is: to a screen reader the picture itself is no text.
    sheet.contents_add(b"/Artifact BMC\n" + placed + b"\nEMC\n")


def _frame(sheet: Page) -> Rectangle:
    _, _, width, height = (float(edge) for edge in sheet.mediabox.as_list())
    points = {edge: size * _POINTS_PER_MM for edge, size in SHEET_MM.items()}
    head = points["top"] + points["annex_head"]
    return Rectangle(points["left"], points["bottom"], width - points["right"], height - head)
