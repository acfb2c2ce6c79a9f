"""A photograph's place: a drawn silhouette, nobody's face."""

from random import Random

from demo.generator.family import Family
from demo.generator.paper import Paper, Seen, shown


def portrait(family: Family, whom: list[str], dice: Random) -> Paper:
    """The photograph that a family brings."""
    one = shown(family, whom[0], 0, registered=False)
    year = dice.randrange(2008, 2017)
    caption = f"{one.person.name.given.cyrillic}, {year}"
    return Paper(
        name="photograph",
        kind="photograph",
        template="photo",
        printed={
            "fields": {
                "sex_code": one.person.sex.value,
                "tone": dice.choice(("#6d6a72", "#5f6b70", "#766b60")),
                "caption": caption,
            }
        },
        seen=(Seen(one.role, one.role, marks=("caption",), as_written=caption),),
        made_on=str(year),
        received_on=family.plan.told_on,
    )
