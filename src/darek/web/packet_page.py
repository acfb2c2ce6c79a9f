"""Making a packet, or the sheet of the consent that it lacks."""

from collections.abc import Sequence
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from django.http import HttpRequest, HttpResponse

from darek.office import access_case, do_make_packet
from darek.procedures import find_procedure
from darek.referrals import ConsentMissing
from darek.web.page import user_of

_DAY = (2000, 1, 1, 0, 0, 0)
"""The archive tells no times of day."""


def packet(request: HttpRequest, reference: str, procedure: str) -> HttpResponse:
    """The packet's files as a download."""
    user = user_of(request)
    row = access_case(user, reference, to_write=True)
    wanted = find_procedure(procedure)
    language = request.POST.get("language") or wanted.pack.languages[0]
    stem = f"{reference}-{procedure}"
    try:
        made = do_make_packet(row, wanted, language, acting_user=user)
    except ConsentMissing as refusal:
        return _download(f"{stem}-consent.zip", refusal.files)
    return _download(f"{stem}-{language}.zip", made.files)


def _download(name: str, files: Sequence[tuple[str, bytes]]) -> HttpResponse:
    whole = BytesIO()
    with ZipFile(whole, "w", ZIP_STORED) as archive:
        for file, data in files:
            archive.writestr(ZipInfo(file, _DAY), data)
    return HttpResponse(
        whole.getvalue(),
        content_type="application/zip",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
