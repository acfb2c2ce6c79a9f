"""Lists and folders of families, as others keep them, into cases.

:func:`read_sheet` reads a spreadsheet in one pass: good rows go on, bad ones say by sheet, row
and column what to mend. :func:`case_from_row` makes of a row one :class:`darek.records.Case`
with ids that stay, so that taking the same list in again updates and never doubles. Formulas are
never evaluated and names of files never believed.
"""

from darek.exchange.column import COLUMNS, About, Column
from darek.exchange.errors import CannotOpen, Damaged, NotASheet, SheetTooLarge
from darek.exchange.folder import FamilyFolder, FoundPaper, PaperChanged, read_folder
from darek.exchange.folder_case import PAPER, case_from_folder, missing_person_of_folder
from darek.exchange.header import find_column, nearest_headers
from darek.exchange.intake import Intake
from darek.exchange.mending import sheet_of_bad_rows
from darek.exchange.row import BadRow, Cell, Outcome, PassedOver, Row, SheetFault
from darek.exchange.row_case import OtherFamily, case_from_row, missing_person_of
from darek.exchange.row_key import row_key
from darek.exchange.sheet import list_name_of, read_sheet
from darek.exchange.telling import SPREADSHEET
from darek.exchange.template import sheet_template

__all__ = [
    "COLUMNS",
    "PAPER",
    "SPREADSHEET",
    "About",
    "BadRow",
    "CannotOpen",
    "Cell",
    "Column",
    "Damaged",
    "FamilyFolder",
    "FoundPaper",
    "Intake",
    "NotASheet",
    "OtherFamily",
    "Outcome",
    "PaperChanged",
    "PassedOver",
    "Row",
    "SheetFault",
    "SheetTooLarge",
    "case_from_folder",
    "case_from_row",
    "find_column",
    "list_name_of",
    "missing_person_of",
    "missing_person_of_folder",
    "nearest_headers",
    "read_folder",
    "read_sheet",
    "row_key",
    "sheet_of_bad_rows",
    "sheet_template",
]
