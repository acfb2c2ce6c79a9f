"""The office: one folder with an encrypted store and sealed papers, and all that changes it.

Django is configured, without a settings file, when this room is imported; :func:`open_office`
says which folder it works on. Cases are reached by :func:`access_case` and
:func:`access_cases` alone, which know the user; absent and forbidden look alike. Every change
is a verb, ``do_…``: one transaction that asks for the right again, rewrites the case's summary
and writes its audit entry. :func:`load_case` gives the pure rooms what they judge.
"""

from darek.office.configuration import configure

configure()

from darek.office.access import (
    NoSuchCase,
    NoSuchUser,
    access_case,
    access_case_about,
    access_cases,
)
from darek.office.agent import (
    IDLE_MINUTES,
    RUN_FOLDER,
    AgentNotStarted,
    OfficeLocked,
    is_unlocked,
    keys_of_agent,
    start_agent,
    stop_agent,
    touch_agent,
)
from darek.office.audit import ENTRIES, Entry, history
from darek.office.clock import now, today
from darek.office.contents import load_case
from darek.office.folder import (
    STORE_FILE,
    Office,
    check_store,
    close_office,
    create_office,
    current_office,
    open_office,
)
from darek.office.models import (
    AuditRow,
    CaseRow,
    CaseSummary,
    JobRow,
    JobState,
    Role,
    SummaryQuerySet,
    User,
)
from darek.office.papers import (
    Content,
    OpenPaper,
    OtherPaper,
    PaperNotHeld,
    case_papers,
    open_paper,
    open_rows_to_mend,
)
from darek.office.store_errors import (
    DamagedStore,
    NewerStore,
    NotAnOffice,
    NotOpen,
    OfficeExists,
    StoreBusy,
    StoreFailed,
    StoreFull,
    store_errors,
)
from darek.office.verbs.case_file import do_add_case_file, do_load_cases
from darek.office.verbs.change import NoSuchRecord
from darek.office.verbs.claims import (
    AlreadyDecided,
    do_add_claim,
    do_confirm_claim,
    do_identify_mention,
    do_reject_claim,
    do_undo_identification,
)
from darek.office.verbs.intake import TakenIn, do_take_in_folder, do_take_in_sheet
from darek.office.verbs.judging import do_judge_cases
from darek.office.verbs.papers import do_add_paper, do_make_packet
from darek.office.verbs.steps import (
    do_add_consent,
    do_add_override,
    do_add_promise,
    do_add_referral,
    do_add_reply,
    do_withdraw_consent,
)
from darek.office.verbs.users import (
    LastOwner,
    NameTaken,
    NotKeeper,
    WeakPassword,
    do_add_user,
    do_change_password,
    do_close_user,
    do_give_access,
    do_take_access,
    find_keeper,
    find_user,
)

__all__ = [
    "ENTRIES",
    "IDLE_MINUTES",
    "RUN_FOLDER",
    "STORE_FILE",
    "AgentNotStarted",
    "AlreadyDecided",
    "AuditRow",
    "CaseRow",
    "CaseSummary",
    "Content",
    "DamagedStore",
    "Entry",
    "JobRow",
    "JobState",
    "LastOwner",
    "NameTaken",
    "NewerStore",
    "NoSuchCase",
    "NoSuchRecord",
    "NoSuchUser",
    "NotAnOffice",
    "NotKeeper",
    "NotOpen",
    "Office",
    "OfficeExists",
    "OfficeLocked",
    "OpenPaper",
    "OtherPaper",
    "PaperNotHeld",
    "Role",
    "StoreBusy",
    "StoreFailed",
    "StoreFull",
    "SummaryQuerySet",
    "TakenIn",
    "User",
    "WeakPassword",
    "access_case",
    "access_case_about",
    "access_cases",
    "case_papers",
    "check_store",
    "close_office",
    "create_office",
    "current_office",
    "do_add_case_file",
    "do_add_claim",
    "do_add_consent",
    "do_add_override",
    "do_add_paper",
    "do_add_promise",
    "do_add_referral",
    "do_add_reply",
    "do_add_user",
    "do_change_password",
    "do_close_user",
    "do_confirm_claim",
    "do_give_access",
    "do_identify_mention",
    "do_judge_cases",
    "do_load_cases",
    "do_make_packet",
    "do_reject_claim",
    "do_take_access",
    "do_take_in_folder",
    "do_take_in_sheet",
    "do_undo_identification",
    "do_withdraw_consent",
    "find_keeper",
    "find_user",
    "history",
    "is_unlocked",
    "keys_of_agent",
    "load_case",
    "now",
    "open_office",
    "open_paper",
    "open_rows_to_mend",
    "start_agent",
    "stop_agent",
    "store_errors",
    "today",
    "touch_agent",
]
