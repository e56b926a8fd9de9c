"""Titles of works: the words inside are a name, and no use of a term."""

from collections.abc import Iterable, Sequence

from refsite.linking.match import Matcher
from refsite.terms.forms import Form


def with_titles(forms: Sequence[Form], titles: Iterable[str], language: str) -> Sequence[Form]:
    """Forms of terms, and titles inside which none is linked: whole, and up to their colons.

    A title that is a use of a term as a whole stays one, as “Social Work” does.
    """
    find = Matcher(forms, language).find
    texts = dict.fromkeys(text for title in titles for text in (title, title.partition(":")[0]))
    return (
        *forms,
        *(
            Form(text, "", exact=True)
            for text in texts
            if any(use.form.slug and use.end - use.start < len(text) for use in find(text))
        ),
    )
