"""What lists and counts read of a case, so that they never read claims."""

from __future__ import annotations

import datetime
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q

from darek.office.models.case import CaseRow
from darek.office.models.user import User
from darek.office.tokens import query_tokens


class SummaryQuerySet(models.QuerySet["CaseSummary"]):
    """Questions over many cases."""

    def seen_by(self, user: User) -> Self:
        """Only the cases that a user has a right to."""
        return self.filter(case__rights__user=user, case__rights__user__is_active=True)

    def by_next_due(self) -> Self:
        """What falls due first comes first; what has no date comes last. After ``seen_by``."""
        return self.order_by("case__rights__place")

    def due_by(self, day: datetime.date) -> Self:
        """Cases of which something falls due by a day."""
        return self.filter(next_due__lte=day)

    def kinship(self, verdict: str) -> Self:
        """Cases whose kinship is proven by papers: ``yes``, ``no`` or ``not known``."""
        return self.filter(kinship=verdict)

    def waiting(self) -> Self:
        """Cases with proposed claims that nobody has decided on."""
        return self.filter(waiting__gt=0)

    def not_judged_on(self, day: datetime.date) -> Self:
        """Cases whose answers are of another day, or not yet there."""
        return self.filter(Q(judged_on__isnull=True) | ~Q(judged_on=day))

    def search(self, text: str) -> Self:
        """Cases in whose names, title or reference every word of a text stands.

        A word may be the beginning of a longer one; Chinese may stand anywhere in a name. A
        text without any word finds nothing.
        """
        wanted = query_tokens(text)
        if not wanted:
            return self.none()
        found = SearchText.objects.filter(tokens__match=wanted)
        return self.filter(pk__in=found.values("summary_id"))


class CaseSummary(models.Model):
    """One case as lists show it. Verbs rewrite it whole; nothing else does."""

    case: models.OneToOneField[CaseRow, CaseRow] = models.OneToOneField(
        CaseRow, models.CASCADE, primary_key=True, related_name="summary"
    )
    case_id: int
    reference: models.CharField[str, str] = models.CharField(max_length=40)
    title: models.CharField[str, str] = models.CharField(max_length=1000)
    names: models.TextField[str, str] = models.TextField()
    """Of the missing person, one a line, the one that lists show first."""
    kinship: models.CharField[str, str] = models.CharField(max_length=9)
    answers: models.JSONField[dict[str, Any], dict[str, Any]] = models.JSONField()
    """For each procedure ``[answer, ready, days left]``."""
    next_due: models.DateField[datetime.date | None, datetime.date | None] = models.DateField(
        null=True
    )
    place: models.CharField[str, str] = models.CharField(max_length=60)
    """Where it stands on the board: by what falls due next, then by reference."""
    waiting: models.PositiveIntegerField[int, int] = models.PositiveIntegerField()
    judged_on: models.DateField[datetime.date | None, datetime.date | None] = models.DateField(
        null=True
    )

    objects: ClassVar[models.Manager[CaseSummary]] = models.Manager.from_queryset(SummaryQuerySet)()

    class Meta:
        """Indexed by what the board is sorted by."""

        db_table = "office_case_summary"
        indexes = (models.Index(fields=("judged_on",), name="summary_by_day"),)

    @property
    def name(self) -> str:
        """The name that lists show; empty where no source has one."""
        return self.names.partition("\n")[0]


class SearchText(models.Model):
    """The full-text index over summaries: a virtual table of FTS5, kept by verbs."""

    summary: models.OneToOneField[CaseSummary, CaseSummary] = models.OneToOneField(
        CaseSummary,
        models.DO_NOTHING,
        primary_key=True,
        db_column="rowid",
        related_name="+",
        db_constraint=False,
    )
    tokens: models.TextField[str, str] = models.TextField()

    class Meta:
        """Made by a migration's own SQL."""

        managed = False
        db_table = "office_search"


@models.TextField.register_lookup
class Match(models.Lookup):
    """``tokens__match``: FTS5's MATCH."""

    lookup_name = "match"
    prepare_rhs = False

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        """``column MATCH query``."""
        left, left_params = self.process_lhs(compiler, connection)
        right, right_params = self.process_rhs(compiler, connection)
        return f"{left} MATCH {right}", (*left_params, *right_params)
