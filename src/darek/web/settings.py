"""What the pages add to the office's settings."""

from collections.abc import Mapping
from pathlib import Path

from django.utils.csp import CSP

STATIC_FOLDER = Path(__file__).parent / "static"
SESSION_LASTS_S = 12 * 60 * 60
"""A working day; the agent's idle lock comes long before."""

MIDDLEWARE = (
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "darek.web.gate.response_headers",
    "darek.web.gate.own_pages_only",
    "django.middleware.common.CommonMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "darek.web.error_page.ErrorPages",
)

POLICY = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF],
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
}

WEB_SETTINGS: Mapping[str, object] = {
    "ALLOWED_HOSTS": ("127.0.0.1", "localhost", "[::1]"),
    "APPEND_SLASH": False,
    "CSRF_COOKIE_HTTPONLY": True,
    "CSRF_COOKIE_SAMESITE": "Strict",
    "CSRF_FAILURE_VIEW": "darek.web.error_page.bad_token",
    # Under `no-referrer` browsers call the origin of our own forms null. The token, the cookies'
    # SameSite and Sec-Fetch-Site still tell them from others'.
    "CSRF_TRUSTED_ORIGINS": ("null",),
    "FILE_UPLOAD_HANDLERS": ("darek.web.sealing_upload.SealingUpload",),
    "LOGIN_URL": "/login",
    "MIDDLEWARE": MIDDLEWARE,
    "ROOT_URLCONF": "darek.web.urls",
    "SECURE_CROSS_ORIGIN_OPENER_POLICY": "same-origin",
    "SECURE_CSP": POLICY,
    "SECURE_REFERRER_POLICY": "no-referrer",
    "SESSION_COOKIE_AGE": SESSION_LASTS_S,
    "SESSION_COOKIE_SAMESITE": "Strict",
    "SESSION_EXPIRE_AT_BROWSER_CLOSE": True,
    "TEMPLATES": [
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "DIRS": [Path(__file__).parent / "templates"],
            "OPTIONS": {
                "builtins": ["darek.web.template_words"],
                "context_processors": ["darek.web.page.page_context"],
            },
        }
    ],
}
