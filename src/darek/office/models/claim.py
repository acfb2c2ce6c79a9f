"""The one table of claims."""

from __future__ import annotations

from django.db import models

from darek.office.models.record import RecordRow


class ClaimRow(RecordRow):
    """One claim. Cases are read whole, so the case and the id are all that is asked by."""

    property: models.CharField[str, str] = models.CharField(max_length=100)
    state: models.CharField[str, str] = models.CharField(max_length=9)

    class Meta(RecordRow.Meta):
        """One table for all claims of all cases."""

        db_table = "office_claim"
