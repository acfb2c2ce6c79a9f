"""``python -m darek`` is ``darek``."""

from darek.cli import main

raise SystemExit(main())
