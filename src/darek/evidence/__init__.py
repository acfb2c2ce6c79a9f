"""Keeping what was handed over: keys, sealed papers and the log of their custody.

An office's folder shows nothing to whoever carries it off: one passphrase opens
:class:`Keys` (:func:`unlock_keys`), a :class:`PaperStore` seals papers under them as they
stream in, and a :class:`CustodyLog` chains an entry for everything that happens to a paper.
:func:`verify_office` checks all of it; :func:`mend_office` tidies up after a kill or a power
cut. The room knows no database, no network and no clock: the moment is a parameter.
"""

from darek.evidence.custody_chain import Head, verify_chain
from darek.evidence.custody_entry import Entry
from darek.evidence.custody_event import CustodyEvent, EventKind
from darek.evidence.custody_log import CustodyLog
from darek.evidence.errors import (
    BadHead,
    DamagedCustody,
    DamagedKeys,
    DamagedPaper,
    DiskFull,
    EmptyPaper,
    KeysExist,
    NewerKeys,
    NoKeys,
    NoSuchPaper,
    NotWritten,
    PaperChanged,
    ShortPassphrase,
    UnreadableFile,
    WrongPassphrase,
)
from darek.evidence.key_file import change_passphrase, create_keys, unlock_keys
from darek.evidence.keys import Cost, Keys
from darek.evidence.layout import CUSTODY_FILE, KEYS_FILE, MENDED_FILE, PAPERS_FOLDER
from darek.evidence.mending import Mended, mend_office
from darek.evidence.outside_file import read_outside_file
from darek.evidence.paper_store import PaperStore
from darek.evidence.sealed_paper import SealedPaper
from darek.evidence.sealing import Sealing
from darek.evidence.verification import Progress, Verification, verify_custody, verify_office

__all__ = [
    "CUSTODY_FILE",
    "KEYS_FILE",
    "MENDED_FILE",
    "PAPERS_FOLDER",
    "BadHead",
    "Cost",
    "CustodyEvent",
    "CustodyLog",
    "DamagedCustody",
    "DamagedKeys",
    "DamagedPaper",
    "DiskFull",
    "EmptyPaper",
    "Entry",
    "EventKind",
    "Head",
    "Keys",
    "KeysExist",
    "Mended",
    "NewerKeys",
    "NoKeys",
    "NoSuchPaper",
    "NotWritten",
    "PaperChanged",
    "PaperStore",
    "Progress",
    "SealedPaper",
    "Sealing",
    "ShortPassphrase",
    "UnreadableFile",
    "Verification",
    "WrongPassphrase",
    "change_passphrase",
    "create_keys",
    "mend_office",
    "read_outside_file",
    "unlock_keys",
    "verify_chain",
    "verify_custody",
    "verify_office",
]
