"""What Django must know of the room."""

from django.apps import AppConfig


class OfficeConfig(AppConfig):
    """The office's tables."""

    name = "darek.office"
    label = "darek_office"
