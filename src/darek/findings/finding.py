"""A judgement: what, why, from which claims, and what would mend it."""

from dataclasses import dataclass

from darek.findings.message import Message
from darek.findings.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Finding:
    """A verdict that can be checked.

    ``because`` is one sentence of why; ``used`` names the claims, or other records of the
    case, that were weighed; ``mend`` says what to do next where that would help.
    """

    verdict: Verdict
    because: Message
    used: tuple[str, ...] = ()
    mend: tuple[Message, ...] = ()
