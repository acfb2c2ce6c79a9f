"""An office's folder of corrections, laid for one test."""

from tests.law.conftest import lay

__all__ = ["lay"]
