"""How fast a list of 20,000 families is read and turned into cases, and in how much memory.

Prints one line for each measure: name, value, unit and the value that it should reach. The goal
of the office is 60 seconds and 400 MB for the whole of an intake, sealing and storing included;
reading and making cases should leave most of both.
"""

import resource
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook

from darek.exchange import COLUMNS, Intake, Row, case_from_row, read_sheet

FAMILIES = 20_000
MEMORY = 400
DAY = date(2026, 11, 20)
CELLS = {
    "applicant_relation": "дочь",
    "applicant_telephone": "+7 000 000 00 00",
    "applicant_email": "sample@example.org",
    "applicant_nationality": "Казахстан",
    "applicant_language": "казахский",
    "missing_name_latin": "SAMPLE TEST",
    "missing_name_cyrillic": "Пример Образцов",
    "missing_name_arabic": "ٴۇلگى",
    "missing_name_chinese": "样本",
    "missing_sex": "мужской",
    "missing_birth_date": "05.06.1970",
    "missing_nationality": "КНР",
    "missing_ethnicity": "казахское",
    "whereabouts": "неизвестно",
    "taking_kind": "задержание",
    "taking_date": "12 мая 2018 г.",
    "taking_country": "Китай",
    "taking_by_kind": "государственные органы",
    "problems": "",
}
ACCOUNT = "Так пишут в списке о том, что известно семье и что она предприняла. " * 4


_LONG = frozenset({"circumstances", "action_taken"})
_SHEET = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'


def write_list(path: Path) -> None:
    """A list with every column filled, its long texts different in every row."""
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("Families")
    sheet.append([column.header("ru") for column in COLUMNS])
    for number in range(FAMILIES):
        sheet.append([_text(column.key, number) for column in COLUMNS])
    workbook.save(path)


def _text(key: str, number: int) -> str:
    if key in _LONG:
        return f"{number} {ACCOUNT}"
    return CELLS.get(key, f"Пример {number}")


def write_bomb(path: Path) -> None:
    """One cell of 300 MB among good rows; a third of a megabyte on disk."""
    small = path.with_suffix(".small.xlsx")
    workbook = Workbook()
    workbook.worksheets[0].append(["missing person"])
    workbook.save(small)
    name = "xl/worksheets/sheet1.xml"
    cell = (
        b'<row r="%d"><c r="A%d" t="inlineStr"><is><t>%s</t></is></c><c r="B%d"><v>%d</v></c></row>'
    )
    header = b'<row r="1"><c r="A1" t="inlineStr"><is><t>missing person</t></is></c>'
    header += b'<c r="B1" t="inlineStr"><is><t>family number</t></is></c></row>'
    begin, end = cell.split(b"%s")
    with ZipFile(small) as source, ZipFile(path, "w", ZIP_DEFLATED) as target:
        for part in source.namelist():
            if part != name:
                target.writestr(part, source.read(part))
        with target.open(name, "w") as file:
            file.write(_SHEET + header + cell % (2, 2, b"Sample", 2, 2) + begin % (3, 3))
            for _ in range(300):
                file.write(b"A" * 1_000_000)
            file.write(end % (3, 3) + cell % (4, 4, b"Sample", 4, 4))
            file.write(b"</sheetData></worksheet>")
    small.unlink()


def take_in(path: Path) -> None:
    """Read a list in this process; print rows, cases, seconds and the peak of memory in MB."""
    began = time.perf_counter()
    rows = cases = 0
    intake = Intake("list", DAY, "benchmark")
    for outcome in read_sheet(path, on=DAY):
        rows += 1
        if isinstance(outcome, Row):
            case_from_row(outcome, intake)
            cases += 1
    seconds = time.perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(rows, cases, seconds, peak)


def measured(path: Path) -> tuple[int, int, float, float]:
    """What a process of its own prints of a list."""
    run = subprocess.run(
        [sys.executable, __file__, str(path)], stdout=subprocess.PIPE, text=True, check=True
    )
    rows, cases, seconds, peak = run.stdout.split()
    return int(rows), int(cases), float(seconds), float(peak)


def main() -> None:
    """Both lists, one after the other."""
    with tempfile.TemporaryDirectory() as folder:
        families, bomb = Path(folder) / "families.xlsx", Path(folder) / "bomb.xlsx"
        write_list(families)
        _, cases, seconds, peak = measured(families)
        if cases != FAMILIES:
            sys.exit(f"{cases} cases came of {FAMILIES} rows")
        print(f"rows of an XLSX made into cases\t{cases / seconds}\trows/s\t{FAMILIES / 40}")
        print(f"  memory left of {MEMORY} MB\t{MEMORY - peak}\tMB\t{MEMORY / 2}")
        write_bomb(bomb)
        rows, cases, seconds, peak = measured(bomb)
        if (rows, cases) != (3, 2):
            sys.exit(f"beside a cell of 300 MB {cases} good rows of 2 were read")
        print(f"a cell of 300 MB passed\t{300 / seconds}\tMB/s\t30")
        print(f"  memory left of {MEMORY} MB\t{MEMORY - peak}\tMB\t{MEMORY / 2}")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        take_in(Path(sys.argv[1]))
    else:
        main()
