"""What a file is, by its bytes."""

import pytest

from darek.exchange.media_type import UNKNOWN, media_type

ZIP = b"PK\x03\x04" + b"\0" * 26


@pytest.mark.parametrize(
    ("begin", "found"),
    [
        (b"\xff\xd8\xff\xe1", "image/jpeg"),
        (b"\x89PNG\r\n\x1a\n....", "image/png"),
        (b"GIF89a", "image/gif"),
        (b"MM\x00*", "image/tiff"),
        (b"RIFF\0\0\0\0WEBPVP8", "image/webp"),
        (b"RIFF\0\0\0\0WAVEfmt", "audio/wav"),
        (b"RIFF\0\0\0\0????", UNKNOWN),
        (b"\0\0\0\x18ftypheic", "image/heic"),
        (b"\0\0\0\x18ftypM4A ", "audio/mp4"),
        (b"\0\0\0\x18ftypisom", "video/mp4"),
        (b"%PDF-1.7", "application/pdf"),
        (
            ZIP + b"[Content_Types].xml....word/document.xml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
        (
            ZIP + b"mimetypeapplication/vnd.oasis.opendocument.textPK",
            "application/vnd.oasis.opendocument.text",
        ),
        (ZIP + b"anything", "application/zip"),
        (b"OggS\0", "audio/ogg"),
        (b"#!AMR\n", "audio/amr"),
        ("Өтініш".encode(), "text/plain"),
        ("Өтініш".encode("utf-16"), "text/plain"),
        (b"<html><script>alert(1)</script>", "text/plain"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "text/plain"),
        (b"MZ\x90\0\x03", UNKNOWN),
        (b"\x7fELF\x02", UNKNOWN),
        (b"   ", UNKNOWN),
        (b"", UNKNOWN),
    ],
)
def test_by_content(begin: bytes, found: str) -> None:
    assert media_type(begin) == found


def test_bmp_is_no_text_that_begins_with_the_same_letters() -> None:
    assert media_type(b"BM\x36\0\0\0\0\0\0\0") == "image/bmp"
    assert media_type(b"BMW was seen near the house") == "text/plain"
