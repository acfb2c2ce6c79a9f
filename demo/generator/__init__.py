"""Makes the demo: invented families with scanned papers, and a public article's cases.

``python -m demo.generator`` writes ``demo/cases`` (judged on 2026-11-20) and ``demo/article``
(judged on 2019-01-15) again, byte for byte. :func:`make_family` makes one family from its
:class:`Plan` in ``families.toml``; :func:`article_cases` restates the article.
"""

from demo.generator.article import article_cases
from demo.generator.folder import DEMO, SEED, Made, make_family, write_demo
from demo.generator.plan import Plan, plans

__all__ = [
    "DEMO",
    "SEED",
    "Made",
    "Plan",
    "article_cases",
    "make_family",
    "plans",
    "write_demo",
]
