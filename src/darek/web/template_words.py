"""What templates say: messages by id, shapes by state, dates in the reader's order."""

from typing import Any

from django.template import Context, Library
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from darek.findings import message
from darek.findings import say as say_message
from darek.web.shape import SHAPES

register = Library()


@register.simple_tag(takes_context=True)
def say(context: Context, id: str, **params: Any) -> str:
    """The words of a message in the page's language."""
    return say_message(message(id, **params), context["language"])


@register.simple_tag
def shape(state: str) -> SafeString:
    """The shape of a state; it stands beside the state's word, never alone."""
    # The drawings are constants of ours.
    drawing = mark_safe(SHAPES[state])  # noqa: S308
    return format_html(
        '<svg class="shape" viewBox="0 0 12 12" aria-hidden="true" focusable="false">{}</svg>',
        drawing,
    )
