"""A case: what its file says besides the lists of its records."""

from __future__ import annotations

from django.db import models


class CaseRow(models.Model):
    """One case. ``content`` is the JSON of its file without the lists."""

    reference: models.CharField[str, str] = models.CharField(max_length=40, unique=True)
    missing_person: models.CharField[str, str] = models.CharField(max_length=64, db_index=True)
    content: models.TextField[str, str] = models.TextField()

    class Meta:
        """One row a case."""

        db_table = "office_case"

    def __str__(self) -> str:
        return self.reference
