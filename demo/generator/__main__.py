"""``python -m demo.generator [FOLDER]`` makes the demo's case files and scans again."""

import sys
from pathlib import Path

from demo.generator.folder import DEMO, write_demo

for path in write_demo(Path(sys.argv[1]) if len(sys.argv) > 1 else DEMO):
    print(path)
