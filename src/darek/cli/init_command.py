"""``darek init``: a new office and its first login."""

from argparse import Namespace
from collections.abc import Iterator

from darek.cli.passphrase import ask_secret
from darek.findings import message, say
from darek.office import close_office, create_office, do_add_user, open_office


def run(options: Namespace) -> Iterator[str]:
    """Ask for the office's passphrase and the first user's password, and make the office."""
    language = options.language
    passphrase = ask_secret(
        options.passphrase_file, "cli.secret.new_passphrase", language, twice=True
    )
    password = ask_secret(options.password_file, "cli.secret.new_password", language, twice=True)
    keys = create_office(options.office, passphrase)
    open_office(options.office, keys, on=options.on)
    do_add_user(options.login, password, acting_user=None, language=language)
    close_office()
    made = message("cli.init.made", folder=str(options.office), login=options.login)
    yield say(made, language)
