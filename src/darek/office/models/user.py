"""Who works in the office."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models


class User(AbstractBaseUser):
    """Someone with a login. ``is_keeper`` may add users; it opens no case by itself."""

    username: models.CharField[str, str] = models.CharField(max_length=60, unique=True)
    language: models.CharField[str, str] = models.CharField(max_length=12, default="en")
    is_active: models.BooleanField[bool, bool] = models.BooleanField(default=True)
    is_keeper: models.BooleanField[bool, bool] = models.BooleanField(default=False)

    USERNAME_FIELD = "username"

    objects: ClassVar[BaseUserManager[User]] = BaseUserManager()

    class Meta:
        """Users have a table of their own instead of Django's."""

        db_table = "office_user"
