"""Which sealed paper belongs to which case."""

from __future__ import annotations

from django.db import models

from darek.office.models.case import CaseRow


class PaperRow(models.Model):
    """A paper of a case; ``name`` is that of the sealed file, ``sha256`` of the original."""

    case: models.ForeignKey[CaseRow, CaseRow] = models.ForeignKey(
        CaseRow, models.CASCADE, related_name="+", db_index=False
    )
    sha256: models.CharField[str, str] = models.CharField(max_length=64)
    name: models.CharField[str, str] = models.CharField(max_length=100, db_index=True)
    size: models.PositiveBigIntegerField[int, int] = models.PositiveBigIntegerField()

    class Meta:
        """The same paper stands once in a case."""

        db_table = "office_paper"
        constraints = (
            models.UniqueConstraint(fields=("case", "sha256"), name="paper_once_in_a_case"),
        )
