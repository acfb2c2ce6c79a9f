"""Long work, and how it ended."""

from __future__ import annotations

import datetime

from django.db import models


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
    begun_at: models.DateTimeField[datetime.datetime, datetime.datetime] = models.DateTimeField()
    ended_at: models.DateTimeField[datetime.datetime | None, datetime.datetime | None] = (
        models.DateTimeField(null=True)
    )

    class Meta:
        """The latest last."""

        db_table = "office_job"
        ordering = ("pk",)
