"""The tables of an office, one noun per file."""

from darek.office.models.audit import AuditRow
from darek.office.models.case import CaseRow
from darek.office.models.claim import ClaimRow
from darek.office.models.job import JobRow, JobState
from darek.office.models.paper import PaperRow
from darek.office.models.record import (
    ApplicantRow,
    ConsentRow,
    IdentificationRow,
    MentionRow,
    OverrideRow,
    PromiseRow,
    RecordRow,
    ReferralRow,
    ReplyRow,
    SourceRow,
)
from darek.office.models.right import CaseAccess, Role
from darek.office.models.summary import CaseSummary, SearchText, SummaryQuerySet
from darek.office.models.user import User

__all__ = [
    "ApplicantRow",
    "AuditRow",
    "CaseAccess",
    "CaseRow",
    "CaseSummary",
    "ClaimRow",
    "ConsentRow",
    "IdentificationRow",
    "JobRow",
    "JobState",
    "MentionRow",
    "OverrideRow",
    "PaperRow",
    "PromiseRow",
    "RecordRow",
    "ReferralRow",
    "ReplyRow",
    "Role",
    "SearchText",
    "SourceRow",
    "SummaryQuerySet",
    "User",
]
