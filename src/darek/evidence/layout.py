"""What this room calls its parts of an office's folder."""

KEYS_FILE = "keys.json"
PAPERS_FOLDER = "papers"
CUSTODY_FILE = "custody.log"
MENDED_FILE = "custody.mended"
"""What :func:`~darek.evidence.mend_office` looked at last; without it, it only takes longer."""
