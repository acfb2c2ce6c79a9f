"""The history: one row for each change."""

from __future__ import annotations

import datetime
from typing import Any

from django.db import models

from darek.office.models.case import CaseRow
from darek.office.models.user import User


class AuditRow(models.Model):
    """One entry; ``kind`` names its class, ``data`` are the fields of that class."""

    kind: models.CharField[str, str] = models.CharField(max_length=40)
    at: models.DateTimeField[datetime.datetime, datetime.datetime] = models.DateTimeField()
    user: models.ForeignKey[User | None, User | None] = models.ForeignKey(
        User, models.PROTECT, null=True, related_name="+"
    )
    case: models.ForeignKey[CaseRow | None, CaseRow | None] = models.ForeignKey(
        CaseRow, models.PROTECT, null=True, related_name="+"
    )
    data: models.JSONField[dict[str, Any], dict[str, Any]] = models.JSONField()

    class Meta:
        """In the order in which it happened."""

        db_table = "office_audit"
        ordering = ("pk",)
