"""Uploads go straight into sealing: piece by piece, never into a file of Django's."""

from typing import IO, Any

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, SkipFile, StopUpload

from darek.evidence import SealedPaper, Sealing
from darek.office import User, current_office

LARGEST_PAPER = 2 * 1024**3
"""Bytes. An hour of film on a telephone; a hostile upload must not fill the disk."""
_PAPER_ROUTE = "paper"

_SIGNATURES = (
    (b"\xff\xd8\xff", "image/jpeg", ".jpg"),
    (b"\x89PNG\r\n\x1a\n", "image/png", ".png"),
    (b"%PDF-", "application/pdf", ".pdf"),
)
"""What a file begins with says what it is; what its name says is not trusted."""
_UNKNOWN = ("application/octet-stream", ".bin")


class ArrivingPaper(UploadedFile):  # type: ignore[type-arg]  # it takes none when it runs
    """A paper whose bytes are sealed, but which is kept only once ``finish`` is called.

    Django closes it when the request ends, which abandons one that was not finished.
    """

    def __init__(self, sealing: Sealing, media_type: str, suffix: str, size: int) -> None:
        super().__init__(None, f"paper{suffix}", media_type, size)
        self.sealing = sealing
        self.media_type = media_type
        self.suffix = suffix

    def finish(self) -> SealedPaper:
        """Keep the paper."""
        return self.sealing.finish()

    def close(self) -> None:
        """Leave nothing of a paper that was not finished."""
        self.sealing.abandon()


class SealingUpload(FileUploadHandler):
    """Takes a file of the paper form from somebody who is logged in; skips any other."""

    chunk_size = 256 * 1024

    _sealing: Sealing | None = None
    _size = 0
    _kind = _UNKNOWN

    def handle_raw_input(
        self,
        _input_data: IO[bytes],
        _meta: dict[str, str],
        content_length: int,
        *_: Any,
    ) -> None:
        """Refuse what is announced as too large before reading it."""
        if content_length > LARGEST_PAPER:
            raise StopUpload(connection_reset=True)

    def new_file(self, *arguments: Any, **named: Any) -> None:
        """Begin to seal."""
        super().new_file(*arguments, **named)
        request = self.request
        is_user = request is not None and isinstance(getattr(request, "user", None), User)
        match = None if request is None else request.resolver_match
        if not is_user or match is None or match.url_name != _PAPER_ROUTE:
            raise SkipFile
        if self._sealing is not None:  # one paper a form
            raise SkipFile
        self._sealing = current_office().papers.begin()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Seal the next piece; nothing is passed on."""
        if self._sealing is None:
            raise SkipFile
        if start == 0:
            self._kind = _kind_of(raw_data)
        self._size += len(raw_data)
        self._sealing.write(raw_data)

    def file_complete(self, file_size: int) -> ArrivingPaper | None:
        """The paper, for the view to keep or leave."""
        if self._sealing is None or not file_size:
            return None
        return ArrivingPaper(self._sealing, *self._kind, file_size)

    def upload_interrupted(self) -> None:
        """The browser went away in the middle."""
        if self._sealing is not None:
            self._sealing.abandon()


def _kind_of(beginning: bytes) -> tuple[str, str]:
    for signature, media_type, suffix in _SIGNATURES:
        if beginning.startswith(signature):
            return media_type, suffix
    return _UNKNOWN
