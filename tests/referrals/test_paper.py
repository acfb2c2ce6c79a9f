"""Papers as pages: what can be shown, how large, which way up, and that nothing is recompressed."""

import zlib
from io import BytesIO

import pikepdf
import pytest
from PIL import Image, ImageOps

from darek.referrals.paper import _UPRIGHT, PageSize, UnreadablePaper, page_form, page_sizes
from tests.referrals.sample_case import picture


def pdf_of(*sizes: tuple[int, int], rotate: int = 0) -> bytes:
    made = BytesIO()
    with pikepdf.new() as pdf:
        for size in sizes:
            pdf.add_blank_page(page_size=size)
            pdf.pages[-1].rotate(rotate, relative=False)
        pdf.save(made)
    return made.getvalue()


def encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    held = BytesIO()
    image.save(held, kind, **options)
    return held.getvalue()


def turned(orientation: int) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = orientation
    return encoded(Image.new("L", (30, 20)), "JPEG", exif=exif)


@pytest.mark.parametrize(
    ("data", "pages"),
    [
        (picture("a", (620, 877)), [(620, 877)]),
        (picture("a", (900, 600), "JPEG"), [(900, 600)]),
        (pdf_of((595, 842), (842, 595)), [(595, 842), (842, 595)]),
        (pdf_of((595, 842), rotate=90), [(842, 595)]),
        (turned(1), [(30, 20)]),
        (turned(6), [(20, 30)]),
    ],
    ids=["png", "jpeg", "pdf-of-two", "turned-pdf", "upright-photo", "turned-photo"],
)
def test_page_sizes(data: bytes, pages: list[tuple[int, int]]) -> None:
    assert page_sizes(data) == tuple(PageSize(*size) for size in pages)


def test_a_wide_page_is_landscape() -> None:
    assert [page.landscape for page in page_sizes(pdf_of((595, 842), (842, 595)))] == [False, True]


def locked_pdf() -> bytes:
    made = BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(made, encryption=pikepdf.Encryption(owner="sample", user="sample"))
    return made.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"plain words",
        b"%PDF-1.7 cut short",
        picture("a")[:200],
        locked_pdf(),
        encoded(Image.new("L", (9, 9)), "GIF"),
    ],
    ids=["empty", "text", "broken-pdf", "broken-png", "locked-pdf", "gif"],
)
def test_what_cannot_be_read_says_so(data: bytes) -> None:
    with pytest.raises(UnreadablePaper):
        page_sizes(data)


@pytest.mark.parametrize("orientation", sorted(_UPRIGHT))
def test_every_orientation_is_set_upright(orientation: int) -> None:
    """The matrix moves each pixel to where Pillow's own transposition puts it."""
    wide, high = 4, 3
    image = Image.new("L", (wide, high))
    image.putdata(range(wide * high))
    exif = image.getexif()
    exif[0x0112] = orientation
    upright = ImageOps.exif_transpose(image)
    a, b, c, d, e, f = _UPRIGHT[orientation]
    for column in range(wide):
        for row in range(high):
            x, y = (column + 0.5) / wide, 1 - (row + 0.5) / high
            to_x, to_y = a * x + c * y + e, b * x + d * y + f
            place = int(to_x * upright.width), int((1 - to_y) * upright.height)
            assert upright.getpixel(place) == image.getpixel((column, row))


@pytest.fixture
def target() -> pikepdf.Pdf:
    return pikepdf.new()


def embedded(target: pikepdf.Pdf, data: bytes) -> pikepdf.Object:
    return page_form(target, data, 0).Resources.XObject.Picture


def test_a_jpeg_goes_in_as_it_is(target: pikepdf.Pdf) -> None:
    data = picture("a", (300, 200), "JPEG")
    assert embedded(target, data).read_raw_bytes() == data


@pytest.mark.parametrize("mode", ["1", "L", "RGB", "P"])
def test_a_plain_png_goes_in_as_it_is(target: pikepdf.Pdf, mode: str) -> None:
    image = Image.effect_noise((40, 30), 90).convert(mode)
    held = embedded(target, encoded(image, "PNG"))
    assert held.DecodeParms.Predictor == 15
    assert pikepdf.PdfImage(held).as_pil_image().convert("RGB").tobytes() == (
        image.convert("RGB").tobytes()
    )


def test_a_transparent_png_is_laid_on_white(target: pikepdf.Pdf) -> None:
    clear = Image.new("RGBA", (2, 1), (0, 0, 0, 0))
    held = embedded(target, encoded(clear, "PNG"))
    assert zlib.decompress(held.read_raw_bytes()) == b"\xff" * 6


def test_a_page_of_a_pdf_leaves_its_links_and_scripts_behind(target: pikepdf.Pdf) -> None:
    made = BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(100, 100))
        page = pdf.pages[0]
        link = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link)
        page.obj.Annots = pikepdf.Array([pdf.make_indirect(link)])
        page.obj.AA = pikepdf.Dictionary(O=pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="1"))
        pdf.save(made)
    form = page_form(target, made.getvalue(), 0)
    assert "/Annots" not in form
    assert "/AA" not in form
