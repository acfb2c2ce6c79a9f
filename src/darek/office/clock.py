"""What day and what time it is: the office asks the system, and nobody below it does."""

import datetime

_judged_on: list[datetime.date] = []


def now() -> datetime.datetime:
    """The moment, in UTC."""
    return datetime.datetime.now(datetime.UTC)


def today() -> datetime.date:
    """The day by which cases are judged: the system's, unless another was chosen."""
    return _judged_on[-1] if _judged_on else datetime.date.today()


def judge_on(day: datetime.date | None) -> None:
    """Choose the day of this process; None for the system's."""
    _judged_on[:] = [] if day is None else [day]
