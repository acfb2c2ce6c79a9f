"""Writing names and texts across the scripts of one language.

So far: Kazakh Cyrillic into the Arabic script that Kazakhs in China read (:func:`to_tote_zhazu`).
"""

from darek.names.tote_zhazu import to_tote_zhazu

__all__ = ["to_tote_zhazu"]
