"""What States and bodies are called, and how bodies are reached."""

import pytest

from darek.law import Standing, bodies, body_name, state_name


@pytest.mark.parametrize(
    ("code", "language", "name"),
    [
        ("KZ", "en", "Kazakhstan"),
        ("KZ", "kk", "Қазақстан"),
        ("KG", "ky", "Кыргызстан"),
        ("CN", "zh", "中国"),
        ("CN", "ug", "جۇڭگو"),
        ("CN", "ru", "Китай"),
        ("MN", "ru", "Монголия"),
        ("TR", "kk", "Түркия"),
        ("MN", "ky", "Монголия"),
        ("QQ", "ru", "QQ"),
    ],
)
def test_state_name(code: str, language: str, name: str) -> None:
    assert state_name(code).said(language) == name


@pytest.mark.parametrize(
    ("body", "language", "name"),
    [
        ("kz.mfa", "kk", "Қазақстан Республикасының Сыртқы істер министрлігі"),
        ("kg.mfa", "ky", "Кыргыз Республикасынын Тышкы иштер министрлиги"),
        ("un.ced", "ru", "Комитет ООН по насильственным исчезновениям"),
        ("some.office", "ru", "some.office"),
    ],
)
def test_body_name(body: str, language: str, name: str) -> None:
    assert body_name(body).said(language) == name


@pytest.mark.parametrize(
    ("body", "kind", "address"),
    [
        ("un.wgeid", "email", "hrc-wg-eid@un.org"),
        ("un.ced", "email", "ohchr-ced-ua@un.org"),
    ],
)
def test_address(body: str, kind: str, address: str) -> None:
    found = [entry for entry in bodies()[body].channel if entry.kind == kind]
    assert [(entry.address, entry.standing) for entry in found] == [(address, Standing.SOURCED)]
