"""Who works in the office, and who may see what."""

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from darek.findings import DarekError
from darek.office.access import NoSuchUser, access_case, check_active
from darek.office.audit import (
    AccessGiven,
    AccessTaken,
    PasswordChanged,
    UserAdded,
    UserClosed,
    enter,
)
from darek.office.models import CaseAccess, CaseRow, CaseSummary, Role, User
from darek.office.store_errors import one_change


class NotKeeper(DarekError):
    """Only a keeper of the office adds users and closes logins."""

    code = "office.not_keeper"


class NameTaken(DarekError):
    """There is a login of that name."""

    code = "office.name_taken"


class WeakPassword(DarekError):
    """The password is too short."""

    code = "office.weak_password"


class LastOwner(DarekError):
    """A case must keep somebody who may change it."""

    code = "office.last_owner"


def do_add_user(
    username: str,
    password: str,
    *,
    acting_user: User | None,
    language: str = "en",
    is_keeper: bool = False,
) -> User:
    """Give somebody a login. Nobody acts only for the first one, who becomes a keeper."""
    with one_change():
        if acting_user is None and User.objects.exists():
            raise NotKeeper()
        if acting_user is not None:
            _check_keeper(acting_user)
        if User.objects.filter(username=username).exists():
            raise NameTaken(username=username)
        user = User(
            username=username, language=language, is_keeper=is_keeper or acting_user is None
        )
        _set_password(user, password)
        user.save()
        enter(UserAdded(username), None, acting_user)
    return user


def do_change_password(user: User, password: str, *, acting_user: User) -> None:
    """Give somebody a new password: a keeper anybody, everybody themselves."""
    with one_change():
        if acting_user.pk != user.pk:
            _check_keeper(acting_user)
        check_active(acting_user)
        _set_password(user, password)
        user.save(update_fields=["password"])
        enter(PasswordChanged(user.username), None, acting_user)


def do_close_user(user: User, *, acting_user: User) -> None:
    """Close a login at once; what the user did stays under their name."""
    with one_change():
        _check_keeper(acting_user)
        user.is_active = False
        user.save(update_fields=["is_active"])
        enter(UserClosed(user.username), None, acting_user)


def do_give_access(row: CaseRow, user: User, role: Role, *, acting_user: User) -> None:
    """Let somebody read or change a case."""
    with one_change():
        held = access_case(acting_user, row.reference, to_write=True)
        if role is not Role.OWNER:
            _check_other_owner(held, user)
        place = CaseSummary.objects.get(case=held).place
        CaseAccess.objects.update_or_create(
            user=user, case=held, defaults={"role": role, "place": place}
        )
        enter(AccessGiven(user.username, role.value), held, acting_user)


def do_take_access(row: CaseRow, user: User, *, acting_user: User) -> None:
    """Take somebody's right to a case."""
    with one_change():
        held = access_case(acting_user, row.reference, to_write=True)
        _check_other_owner(held, user)
        CaseAccess.objects.filter(user=user, case=held).delete()
        enter(AccessTaken(user.username), held, acting_user)


def find_user(username: str) -> User:
    """The active user of that name."""
    user = User.objects.filter(username=username, is_active=True).first()
    if user is None:
        raise NoSuchUser(username=username)
    return user


def find_keeper() -> User:
    """The first keeper of the office, as whom its passphrase's holder works."""
    user = User.objects.filter(is_active=True, is_keeper=True).order_by("pk").first()
    if user is None:
        raise NotKeeper()
    return user


def _check_keeper(acting_user: User) -> None:
    if not User.objects.filter(pk=acting_user.pk, is_active=True, is_keeper=True).exists():
        raise NotKeeper()


def _check_other_owner(row: CaseRow, user: User) -> None:
    owners = CaseAccess.objects.filter(case=row, role=Role.OWNER)
    if not owners.exclude(user=user).exists():
        raise LastOwner(reference=row.reference)


def _set_password(user: User, password: str) -> None:
    try:
        validate_password(password)
    except ValidationError as error:
        raise WeakPassword(shortest=12) from error
    user.set_password(password)
