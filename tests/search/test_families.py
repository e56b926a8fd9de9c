"""Word families of Indonesian, against the vocabulary of the site."""

from collections import Counter
from pathlib import Path

from real import CONTENT
from refsite.language.families import roots
from refsite.language.morphology import MORPHOLOGY
from refsite.search.words import words


def test_conflation():
    """Nineteen of twenty forms share the root of their family, and few that of another one."""
    families = {}
    for line in (Path(__file__).parent / "families.txt").read_text("utf-8").splitlines():
        name, forms = line.split(":")
        families[name] = [form for form in forms.split() if "-" not in form]
    site = {w for page in CONTENT.pages if page.language == "id" for w in words(page.body)}
    forms = [form for family in families.values() for form in family]
    root = roots({word for word in site if len(word) > 2} | set(forms), MORPHOLOGY["id"].AFFIXES)

    common = {
        name: Counter(root[form] for form in family).most_common(1)[0][0]
        for name, family in families.items()
    }
    together = sum(root[form] == common[name] for name in families for form in families[name])
    strangers = sum(
        root[form] == root[other]
        for name, family in families.items()
        for form in family
        for stranger, others in families.items()
        for other in others
        if stranger != name
    )
    print(f"{together / len(forms):.3f} together, {strangers / len(forms):.3f} strangers a form")

    assert together / len(forms) >= 0.95
    assert strangers / len(forms) < 0.3
