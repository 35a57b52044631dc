"""What the search box searches: model → one index per language, read by ``search-rules.js``.

``Terms(catalogue).file(language)`` is the content of ``assets/data/<language>/terms.js``.
"""

from catalogue.search.lists import BrokenList
from catalogue.search.terms import Terms

__all__ = ["BrokenList", "Terms"]
