"""Prints ``docs/procedures.md``."""

from darek.procedures.reference import procedures_page

print(procedures_page(), end="")
