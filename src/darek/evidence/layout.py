"""What this room calls its parts of an office's folder."""

KEYS_FILE = "keys.json"
PAPERS_FOLDER = "papers"
CUSTODY_FILE = "custody.log"
