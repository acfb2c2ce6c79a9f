"""One invented person, with all that papers would say of them."""

from dataclasses import dataclass
from datetime import date

from demo.generator.name import Name, People, Sex
from demo.generator.place import County, Home


@dataclass(frozen=True, slots=True)
class Person:
    """``born`` is the true date, ``registered_born`` the one that papers of China print."""

    role: str
    name: Name
    people: People
    citizen: str
    born: date
    registered_born: date
    county: County
    home: Home | None
    resident_number: str
    individual_number: str
    personal_number: str
    passport_number: str
    telephone: str
    occupation: int

    @property
    def sex(self) -> Sex:
        """As the name has it."""
        return self.name.sex

    @property
    def has_surname(self) -> bool:
        """Citizens of China among these peoples have none."""
        return self.citizen != "CN"

    def registry_parts(self, form: str = "cyrillic") -> tuple[str, str, str]:
        """Surname, given name and patronymic as a registry of Kazakhstan or Kyrgyzstan writes
        them; of a citizen of China it takes the father's name for a surname."""
        given = getattr(self.name.given, form)
        if self.has_surname:
            return self.name.surname(form), given, self.name.patronymic(form)
        return getattr(self.name.father, form), given, ""

    def said_in(self, language: str) -> str:
        """The name as it is written in a language's own way."""
        if language == "zh":
            return self.name.chinese()
        if language == "kk-Arab":
            return self.name.arabic()
        form = "russian" if language == "ru" else "cyrillic"
        if self.has_surname:
            return " ".join(part for part in self.registry_parts(form) if part)
        return self.name.spoken_russian() if language == "ru" else self.name.spoken()
