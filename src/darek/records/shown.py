"""A value as a fault shows it."""

LONGEST = 60
"""Characters: enough to find it in the file."""


def shown(value: object) -> str:
    """On one line and short; what does not print (and could steer a terminal) is escaped."""
    if isinstance(value, str):
        return f'"{_printable(value)}"'
    if isinstance(value, dict | list):
        return "{…}" if isinstance(value, dict) else "[…]"
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    return _printable(str(value))


def _printable(text: str) -> str:
    signs = (sign if sign.isprintable() else _escaped(sign) for sign in text[:LONGEST])
    return "".join(signs) + ("…" if len(text) > LONGEST else "")


def _escaped(sign: str) -> str:
    return sign.encode("unicode_escape").decode("ascii")
