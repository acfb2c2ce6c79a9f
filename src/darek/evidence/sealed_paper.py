"""What is known of a sealed paper without reading it whole."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SealedPaper:
    """A paper in the store: the name it lies under, and its untouched original's measure.

    ``is_new`` is false where the same content had been sealed before.
    """

    name: str
    sha256: str
    size: int
    is_new: bool = True
