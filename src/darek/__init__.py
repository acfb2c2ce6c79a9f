"""Darek: from a family's report of a disappearance to every body that must answer.

Each folder in here is a library with one front page; ``docs/architecture.md`` shows them.
"""

__version__ = "0.1.0"

__all__ = ["__version__"]
