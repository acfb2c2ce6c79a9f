"""The records of a case as rows: each holds the JSON that its case file has."""

from __future__ import annotations

from typing import ClassVar, Self

from django.db import models

from darek.office.models.case import CaseRow


class RecordRow(models.Model):
    """One record of one case. ``key`` is its id, once for each kind of record in a case.

    ``content`` is the record; a column beside it is there only because something asks by it.
    """

    case: models.ForeignKey[CaseRow, CaseRow] = models.ForeignKey(
        CaseRow, models.CASCADE, related_name="+", db_index=False
    )
    case_id: int
    key: models.CharField[str, str] = models.CharField(max_length=64)
    content: models.TextField[str, str] = models.TextField()

    objects: ClassVar[models.Manager[Self]] = models.Manager()

    class Meta:
        """The unique index also finds all of a case."""

        abstract = True
        constraints = (
            models.UniqueConstraint(fields=("case", "key"), name="%(class)s_once_in_a_case"),
        )


class ApplicantRow(RecordRow):
    """Someone who asks; ``key`` is the person. Their order is the case file's."""

    position: models.PositiveSmallIntegerField[int, int] = models.PositiveSmallIntegerField()

    class Meta(RecordRow.Meta):
        """Who asks."""

        db_table = "office_applicant"


class SourceRow(RecordRow):
    """A paper, statement or article."""

    class Meta(RecordRow.Meta):
        """Where claims come from."""

        db_table = "office_source"


class MentionRow(RecordRow):
    """A being as it stands in one source."""

    class Meta(RecordRow.Meta):
        """Who and what sources speak of."""

        db_table = "office_mention"


class IdentificationRow(RecordRow):
    """A decision that a mention is someone."""

    class Meta(RecordRow.Meta):
        """Who is who."""

        db_table = "office_identification"


class ConsentRow(RecordRow):
    """A consent."""

    class Meta(RecordRow.Meta):
        """What was agreed."""

        db_table = "office_consent"


class ReferralRow(RecordRow):
    """What was sent."""

    class Meta(RecordRow.Meta):
        """What was sent."""

        db_table = "office_referral"


class ReplyRow(RecordRow):
    """What came back."""

    class Meta(RecordRow.Meta):
        """What came back."""

        db_table = "office_reply"


class PromiseRow(RecordRow):
    """What an official said would happen."""

    class Meta(RecordRow.Meta):
        """What was promised."""

        db_table = "office_promise"


class OverrideRow(RecordRow):
    """A lawyer's decision to send all the same."""

    class Meta(RecordRow.Meta):
        """What was decided against a practice."""

        db_table = "office_override"
