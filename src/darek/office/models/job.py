"""Long work, and how it ended."""

from __future__ import annotations

import datetime

from django.db import models

from darek.office.models.user import User


class JobState(models.TextChoices):
    """A job ends done, failed or skipped, with the reason stored."""

    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    SKIPPED = "skipped"


class JobRow(models.Model):
    """One run of one kind of work. ``count`` is how many things it did."""

    kind: models.CharField[str, str] = models.CharField(max_length=40)
    state: models.CharField[str, str] = models.CharField(max_length=7, choices=JobState.choices)
    reason: models.TextField[str, str] = models.TextField(default="")
    count: models.PositiveIntegerField[int, int] = models.PositiveIntegerField(default=0)
    user: models.ForeignKey[User | None, User | None] = models.ForeignKey(
        User, models.PROTECT, null=True, related_name="+"
    )
    paper: models.CharField[str, str] = models.CharField(max_length=100, default="")
    """The sealed paper that it left, such as the rows of a list that are to be mended."""
    begun_at: models.DateTimeField[datetime.datetime, datetime.datetime] = models.DateTimeField()
    ended_at: models.DateTimeField[datetime.datetime | None, datetime.datetime | None] = (
        models.DateTimeField(null=True)
    )

    class Meta:
        """The latest last."""

        db_table = "office_job"
        ordering = ("pk",)
