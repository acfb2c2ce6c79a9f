"""How much of a file is read, each limit with its reason."""

MEBIBYTE = 1024 * 1024
CHUNK = 64 * 1024
"""Bytes read at once."""

LARGEST_FILE = 128 * MEBIBYTE
"""Bytes on disk. A list of 20,000 families with long accounts takes about 10 MB as XLSX."""
LARGEST_PART = 512 * MEBIBYTE
"""Bytes of one unzipped part of a workbook. 20,000 families take about 40 MB."""
LARGEST_DIRECTORY = 4 * MEBIBYTE
"""Bytes of a zip's directory: some 40,000 entries, where a workbook has a few dozen."""
MOST_SHARED_BYTES = 128 * MEBIBYTE
"""UTF-8 of the strings that a workbook's cells share; they are the one thing held in memory."""
LONGEST_CELL = 32_767
"""Characters, as many as Excel itself lets a cell hold."""
LONGEST_TOKEN = MEBIBYTE
"""Bytes of one XML tag. Tags of worksheets have under 200."""
DEEPEST_XML = 50
"""Elements within one another. Worksheets nest 6 deep, styles 8."""
MOST_COLUMNS = 500
"""Columns of a sheet. We know some thirty; the rest is reported, not read."""
MOST_ROWS = 200_000
"""Rows with content in one sheet: ten times the largest list that is measured."""
MOST_REGIONS = 2_000
"""Merged areas of one sheet, and areas that one formula fills."""
LONGEST_LINE = 4 * MEBIBYTE
"""Characters of one line of a text file; all cells of a row at their longest have 1 million."""
HEADER_ROWS = 20
"""Rows from the top in which the headers are looked for, so that a title may stand above."""

LARGEST_PAPER = 512 * MEBIBYTE
"""Bytes of one paper: an hour of video from a telephone."""
MOST_PAPERS = 1_000
"""Files of one family."""
MOST_FAMILIES = 20_000
"""Subfolders of one folder."""
