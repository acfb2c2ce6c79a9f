"""Django's settings for an office, given by code: no settings file, nothing from environment."""

import django
from django.conf import settings

APPS = (
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "darek.office",
)


def configure() -> None:
    """Make the tables known. Which store they lie in, and its key, come when one is opened."""
    if settings.configured:
        return
    settings.configure(
        ALLOWED_HOSTS=("127.0.0.1", "localhost"),
        AUTH_USER_MODEL="darek_office.User",
        AUTH_PASSWORD_VALIDATORS=(
            {
                "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
                "OPTIONS": {"min_length": 12},
            },
        ),
        DATABASES={
            "default": {
                "ENGINE": "darek.office.store",
                "NAME": "",
                "OPTIONS": {"transaction_mode": "IMMEDIATE"},
            }
        },
        DEBUG=False,
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        INSTALLED_APPS=APPS,
        LOGGING_CONFIG=None,  # what is logged, and that it names nobody, is the server's matter
        PASSWORD_HASHERS=("django.contrib.auth.hashers.Argon2PasswordHasher",),
        SECRET_KEY="",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Strict",
        SESSION_ENGINE="django.contrib.sessions.backends.db",
        TIME_ZONE="UTC",
        USE_I18N=False,
        USE_TZ=True,
    )
    django.setup()
