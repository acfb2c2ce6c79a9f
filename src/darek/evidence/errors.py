"""What can go wrong with keys, papers and custody; each error is a sentence with the next step."""

from darek.findings import DarekError


class BadHead(DarekError):
    """A head of the custody log that was typed in does not have the form of one."""

    code = "evidence.bad_head"


class DamagedCustody(DarekError):
    """No entry at the end of the custody log can be read, so that nothing can be chained to it."""

    code = "evidence.damaged_custody"


class DamagedKeys(DarekError):
    """The file of keys is not as it was written."""

    code = "evidence.damaged_keys"


class DamagedPaper(DarekError):
    """A sealed paper is not as it was written."""

    code = "evidence.damaged_paper"


class DiskFull(DarekError):
    """There is no room left to write; nothing half-written is left."""

    code = "evidence.disk_full"


class EmptyPaper(DarekError):
    """A paper of no bytes: a copy that went wrong, not evidence."""

    code = "evidence.empty_paper"


class KeysExist(DarekError):
    """There are keys already, and new ones would shut out all that they seal."""

    code = "evidence.keys_exist"


class NewerKeys(DarekError):
    """The keys were written by a later version of Darek."""

    code = "evidence.newer_keys"


class NoKeys(DarekError):
    """There is no file of keys where one was looked for."""

    code = "evidence.no_keys"


class NoSuchPaper(DarekError):
    """No sealed paper has this name."""

    code = "evidence.no_such_paper"


class NotWritten(DarekError):
    """The system refused to write, for its own reason."""

    code = "evidence.not_written"


class PaperChanged(DarekError):
    """A paper changed while it was read; nothing of it was sealed."""

    code = "evidence.paper_changed"


class ShortPassphrase(DarekError):
    """A passphrase that whoever took the disk would soon guess."""

    code = "evidence.short_passphrase"


class UnreadableFile(DarekError):
    """The system refused to read a paper, for its own reason."""

    code = "evidence.unreadable_file"


class WrongPassphrase(DarekError):
    """The passphrase opens no slot."""

    code = "evidence.wrong_passphrase"
