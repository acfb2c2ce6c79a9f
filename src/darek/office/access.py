"""The only ways to cases. What a user may not see is for them not there."""

from darek.findings import DarekError
from darek.office.models import CaseAccess, CaseRow, CaseSummary, Role, SummaryQuerySet, User
from darek.office.store_errors import store_errors


class NoSuchCase(DarekError):
    """There is no such case for this user: absent and forbidden are told alike."""

    code = "office.no_such_case"


class NoSuchUser(DarekError):
    """Nobody of that name works here, or no more."""

    code = "office.no_such_user"


def check_active(user: User) -> None:
    """Raise NoSuchUser where the login was closed meanwhile."""
    if not User.objects.filter(pk=user.pk, is_active=True).exists():
        raise NoSuchUser(username=user.username)


def access_case(user: User, reference: str, *, to_write: bool = False) -> CaseRow:
    """The case of that reference, if the user may read it, or change it.

    One statement asks for case and right together, so that absent and forbidden take the same
    time.
    """
    roles = (Role.OWNER,) if to_write else (Role.OWNER, Role.READER)
    with store_errors():
        right = (
            CaseAccess.objects.filter(
                user=user, user__is_active=True, case__reference=reference, role__in=roles
            )
            .select_related("case")
            .first()
        )
    if right is None:
        raise NoSuchCase(reference=reference)
    return right.case


def access_case_about(user: User, missing_person: str) -> CaseRow | None:
    """The case about a person (by the id that the case gives them), if the user may change it.

    How the taking in of a list finds the case that an earlier one made.
    """
    with store_errors():
        right = (
            CaseAccess.objects.filter(
                user=user,
                user__is_active=True,
                case__missing_person=missing_person,
                role=Role.OWNER,
            )
            .select_related("case")
            .first()
        )
    return right.case if right is not None else None


def access_cases(user: User) -> SummaryQuerySet:
    """The summaries of all cases that the user may read, what falls due next first."""
    return SummaryQuerySet(CaseSummary).seen_by(user).by_next_due()
