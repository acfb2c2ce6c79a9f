"""What a file is, by its first bytes and never by its name."""

import re

SNIFFED = 4096
"""Bytes that are looked at."""
UNKNOWN = "application/octet-stream"
_SIGNATURES = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"%PDF-", "application/pdf"),
    (b"PK\x03\x04", "application/zip"),
    (b"{\\rtf", "application/rtf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (b"OggS", "audio/ogg"),
    (b"ID3", "audio/mpeg"),
    (b"\xff\xfb", "audio/mpeg"),
    (b"\xff\xf3", "audio/mpeg"),
    (b"#!AMR", "audio/amr"),
    (b"\x1aE\xdf\xa3", "video/x-matroska"),
    (b"fLaC", "audio/flac"),
)
_RIFF = {b"WEBP": "image/webp", b"WAVE": "audio/wav", b"AVI ": "video/x-msvideo"}
_BRANDS = {
    b"heic": "image/heic",
    b"heix": "image/heic",
    b"mif1": "image/heif",
    b"avif": "image/avif",
    b"M4A ": "audio/mp4",
    b"qt  ": "video/quicktime",
}
"""Of ISO media files; all others are video."""
_OFFICE = (
    (b"word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    (b"xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
)
_NOTHING = b"\0\0\0\0"
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def media_type(begin: bytes) -> str:
    """The media type of a file that begins so; ``application/octet-stream`` where none shows."""
    for signature, found in _SIGNATURES:
        if begin.startswith(signature):
            return _kind_of_zip(begin) if found == "application/zip" else found
    if begin[:4] == b"RIFF":
        return _RIFF.get(begin[8:12], UNKNOWN)
    if begin[:2] == b"BM" and begin[6:10] == _NOTHING:
        return "image/bmp"
    if begin[4:8] == b"ftyp":
        return _BRANDS.get(begin[8:12], "video/mp4")
    return "text/plain" if _is_text(begin) else UNKNOWN


def _kind_of_zip(begin: bytes) -> str:
    if begin[30:38] == b"mimetype":
        declared = re.match(rb"[a-z]+/[a-z0-9.+-]+", begin[38:150])
        return declared[0].decode("ascii") if declared else "application/zip"
    return next((kind for mark, kind in _OFFICE if mark in begin), "application/zip")


def _is_text(begin: bytes) -> bool:
    """Plain text, HTML and the like all count as text: nothing in them is ever run."""
    if begin.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    return bool(begin.strip()) and not _CONTROL.search(begin)
