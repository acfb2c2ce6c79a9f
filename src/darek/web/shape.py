"""The shapes of states. Words say the same; shapes let the eye find them without colour."""

_ROUND = '<circle cx="6" cy="6" r="4.6" {}/>'
_LINE = 'fill="none" stroke="currentColor" stroke-width="1.4"'
_FULL = 'fill="currentColor" stroke="currentColor" stroke-width="1.4"'

_OPEN = _ROUND.format(_FULL)
_CLOSED = _ROUND.format(_LINE) + f'<path d="M2.8 9.2 9.2 2.8" {_LINE}/>'
_NOT_KNOWN = _ROUND.format(_LINE) + '<path d="M6 1.4a4.6 4.6 0 0 1 0 9.2z" fill="currentColor"/>'
_TICK = '<path d="M1.8 6.4 4.8 9.4 10.2 2.8" fill="none" stroke="currentColor" stroke-width="2"/>'
_CROSS = '<path d="M2.4 2.4l7.2 7.2M9.6 2.4l-7.2 7.2" {}/>'.format(
    'fill="none" stroke="currentColor" stroke-width="2"'
)
_SQUARE = '<rect x="1.6" y="1.6" width="8.8" height="8.8" {}/>'
_CLOCK = _ROUND.format(_LINE) + f'<path d="M6 3.4V6l2 1.6" {_LINE}/>'
_WARNING = f'<path d="M6 1.2 11.2 10.6H.8z" {_LINE}/><path d="M6 4.6v2.8M6 8.4v1" {_LINE}/>'

SHAPES = {
    "open": _OPEN,
    "closed": _CLOSED,
    "not_known": _NOT_KNOWN,
    "ready": _SQUARE.format(_FULL),
    "not_ready": _SQUARE.format(_LINE),
    "yes": _TICK,
    "no": _CROSS,
    "due": _CLOCK,
    "perhaps_overdue": _NOT_KNOWN,
    "overdue": _WARNING,
    "conflict": _WARNING,
    "proposed": f'<path d="M6 1 11 6 6 11 1 6z" {_LINE} stroke-dasharray="2 1.4"/>',
    "proof": _SQUARE.format(_FULL),
    "support": _SQUARE.format(_LINE) + '<path d="M1.6 1.6h4.4v8.8H1.6z" fill="currentColor"/>',
    "statement": _SQUARE.format(_LINE),
}
"""Drawings of 12 by 12 by the code of the state."""
