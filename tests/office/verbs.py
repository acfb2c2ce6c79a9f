"""Every verb of the office with something for it to do."""

from base64 import b64decode
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from darek import office
from darek.office import Role, User
from darek.procedures import find_procedure
from darek.records import (
    Case,
    Claim,
    ClaimState,
    Consent,
    HeldPaper,
    Identification,
    IdentificationState,
    NameValue,
    Override,
    Promise,
    Referral,
    Reply,
    Source,
    new_reference,
    partial_date,
)
from tests.cases import a_case
from tests.office.conftest import PASSWORD, Cast

DAY = date(2026, 11, 19)
_PIXEL = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
)


def claim(cast: Cast, id: str, state: ClaimState = ClaimState.PROPOSED) -> Claim:
    """A claim about the first mention of the case."""
    case = office.load_case(cast.row)
    mention = case.mentions[0]
    return Claim(id, mention.id, "name", NameValue("Оспан Үлгі"), mention.source, DAY, state)


def add_proposed(cast: Cast) -> str:
    """Amal adds a proposed claim."""
    office.do_add_claim(cast.row, claim(cast, "new.claim"), acting_user=cast.amal)
    return "new.claim"


def standing(cast: Cast) -> Identification:
    """A decision that stands and that no other record leans on."""
    case = office.load_case(cast.row)
    speaker = {source.speaker for source in case.sources}
    return next(d for d in reversed(case.identifications) if d.mention not in speaker)


def _paper(id: str) -> Source:
    carrier = HeldPaper("new.JPG", "0" * 64, "image/jpeg")
    return Source(id, "photograph", carrier, DAY)


def _consent() -> Consent:
    return Consent(
        "new.consent",
        "f09.applicant",
        "next_of_kin",
        "kz.mfa",
        "appeal",
        (),
        True,
        True,
        "ky",
        "signed",
        DAY,
    )


def _promise(case: Case) -> Promise:
    day = partial_date("2026-11-01")
    return Promise("new.promise", case.mentions[0].id, "news", day, case.sources[0].id)


def _identification(cast: Cast) -> Identification:
    undone = standing(cast)
    office.do_undo_identification(cast.row, undone.id, acting_user=cast.amal)
    return Identification(
        "new.is",
        undone.mention,
        undone.identified_as,
        IdentificationState.CONFIRMED,
        "She said so.",
        "amal",
        DAY,
    )


@dataclass(frozen=True)
class Verb:
    """``prepare`` is done by Amal beforehand; ``deed`` is what is looked at.

    ``on_case``: it changes one case, so that only an owner of it may.
    """

    deed: Callable[[Cast, User, object], object]
    prepare: Callable[[Cast], object] = lambda _: None
    on_case: bool = True
    entries: int = 1


def _outside() -> Path:
    """A folder beside the office, which the test throws away."""
    return office.current_office().folder.parent


def _folder_of_a_family() -> Path:
    place = _outside() / "families" / "Ospan"
    place.mkdir(parents=True)
    (place / "page.png").write_bytes(_PIXEL)
    return place.parent


def _sheet_of_a_family() -> Path:
    place = _outside() / "list.csv"
    place.write_text(
        "applicant name,missing person name\nАйгерім Үлгі,Оспан Үлгі\n", encoding="utf-8"
    )
    return place


def whole_case(cast: Cast, _: User) -> Case:
    """A case of its own."""
    assert cast.row.reference
    return a_case(new_reference()).build()


VERBS: dict[str, Verb] = {
    "do_add_case_file": Verb(
        lambda cast, who, _: office.do_add_case_file(
            office.load_case(cast.row), {}, acting_user=who
        )
    ),
    "do_add_claim": Verb(
        lambda cast, who, made: office.do_add_claim(cast.row, made, acting_user=who),
        lambda cast: claim(cast, "new.claim"),
    ),
    "do_add_consent": Verb(
        lambda cast, who, _: office.do_add_consent(cast.row, _consent(), acting_user=who)
    ),
    "do_add_override": Verb(
        lambda cast, who, _: office.do_add_override(
            cast.row,
            Override("new.override", "kz.appeal", "kinship_documentary", "Now.", "amal", DAY),
            acting_user=who,
        )
    ),
    "do_add_paper": Verb(
        lambda cast, who, _: office.do_add_paper(
            cast.row, _paper("new.paper"), b"a photograph", acting_user=who
        )
    ),
    "do_add_promise": Verb(
        lambda cast, who, made: office.do_add_promise(cast.row, made, acting_user=who),
        lambda cast: _promise(office.load_case(cast.row)),
    ),
    "do_add_referral": Verb(
        lambda cast, who, _: office.do_add_referral(
            cast.row, Referral("new.referral", "kz.mfa", partial_date("2026")), acting_user=who
        )
    ),
    "do_add_reply": Verb(
        lambda cast, who, _: office.do_add_reply(
            cast.row, Reply("new.reply", "f09.appeal-1", "token"), acting_user=who
        )
    ),
    "do_add_user": Verb(
        lambda _, who, __: office.do_add_user("dana", PASSWORD, acting_user=who), on_case=False
    ),
    "do_change_password": Verb(
        lambda cast, who, _: office.do_change_password(
            cast.amal, "another long password", acting_user=who
        ),
        on_case=False,
    ),
    "do_close_user": Verb(
        lambda cast, who, _: office.do_close_user(cast.chris, acting_user=who), on_case=False
    ),
    "do_confirm_claim": Verb(
        lambda cast, who, id: office.do_confirm_claim(cast.row, id, acting_user=who),
        add_proposed,
    ),
    "do_give_access": Verb(
        lambda cast, who, _: office.do_give_access(
            cast.row, cast.chris, Role.READER, acting_user=who
        )
    ),
    "do_identify_mention": Verb(
        lambda cast, who, made: office.do_identify_mention(cast.row, made, acting_user=who),
        _identification,
    ),
    "do_judge_cases": Verb(
        lambda _, who, __: office.do_judge_cases(acting_user=who), on_case=False
    ),
    "do_load_cases": Verb(
        lambda cast, who, _: office.do_load_cases(
            [whole_case(cast, who), whole_case(cast, who)], acting_user=who
        ),
        on_case=False,
        entries=2,
    ),
    "do_make_packet": Verb(
        lambda cast, who, _: office.do_make_packet(
            cast.row, find_procedure("un.wgeid.standard"), "en", acting_user=who
        )
    ),
    "do_reject_claim": Verb(
        lambda cast, who, id: office.do_reject_claim(cast.row, id, acting_user=who),
        add_proposed,
    ),
    "do_take_access": Verb(
        lambda cast, who, _: office.do_take_access(cast.row, cast.basil, acting_user=who)
    ),
    "do_take_in_folder": Verb(
        lambda _, who, made: office.do_take_in_folder(made, "papers", acting_user=who),
        lambda _: _folder_of_a_family(),
        on_case=False,
        entries=2,
    ),
    "do_take_in_sheet": Verb(
        lambda _, who, made: office.do_take_in_sheet(made, "list", acting_user=who),
        lambda _: _sheet_of_a_family(),
        on_case=False,
        entries=2,
    ),
    "do_undo_identification": Verb(
        lambda cast, who, made: office.do_undo_identification(cast.row, made.id, acting_user=who),
        standing,
    ),
    "do_withdraw_consent": Verb(
        lambda cast, who, _: office.do_withdraw_consent(
            cast.row, "f09.consent-1", effects="Nothing was sent.", acting_user=who
        )
    ),
}


def rows_of_everything() -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table but sessions, so that nothing changed can be shown."""
    from django.apps import apps  # noqa: PLC0415 - Django is configured by then

    return {
        model._meta.db_table: list(model.objects.order_by("pk").values_list())
        for model in apps.get_models()
    }
