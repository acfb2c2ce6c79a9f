"""Who may see which case."""

from __future__ import annotations

from django.db import models

from darek.office.models.case import CaseRow
from darek.office.models.user import User


class Role(models.TextChoices):
    """What a user may do with a case; without a row there is no case for them."""

    OWNER = "owner"
    READER = "reader"


class CaseAccess(models.Model):
    """One user's right to one case."""

    user: models.ForeignKey[User, User] = models.ForeignKey(
        User, models.CASCADE, related_name="+", db_index=False
    )
    case: models.ForeignKey[CaseRow, CaseRow] = models.ForeignKey(
        CaseRow, models.CASCADE, related_name="rights"
    )
    role: models.CharField[str, str] = models.CharField(max_length=6, choices=Role.choices)
    place: models.CharField[str, str] = models.CharField(max_length=60, default="")
    """That of the case's summary, so that a board is read in order from one index, however few
    or many of all cases a user may see."""

    class Meta:
        """At most one role for each user in a case."""

        db_table = "office_case_access"
        indexes = (models.Index(fields=("user", "place"), name="board_of_a_user"),)
        constraints = (models.UniqueConstraint(fields=("user", "case"), name="one_role_in_a_case"),)
