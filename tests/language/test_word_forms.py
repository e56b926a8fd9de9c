"""The forms that follow from a form, as grammars have them."""

import pytest
from refsite.language.morphology import MORPHOLOGY


@pytest.mark.parametrize(
    ("active", "passive"),
    [
        ("memberdayakan", "diberdayakan"),
        ("mengadvokasi", "diadvokasi"),
        ("mengampanyekan", "dikampanyekan"),
        ("menyantuni", "disantuni"),
        ("memantau", "dipantau"),
        ("memperdagangkan orang", "diperdagangkan orang"),
        ("mendampingi", "didampingi"),
        ("menindas", "ditindas"),
        ("melatih", "dilatih"),
        ("mewawancarai", "diwawancarai"),
        ("mengecat", "dicat"),
        ("mencegah", "dicegah"),
        ("menyosialisasikan", "disosialisasikan"),
        ("mensyaratkan", "disyaratkan"),
    ],
)
def test_indonesian_passive(active: str, passive: str):
    """The nasal prefix hides the root's first letter, or does not."""
    assert passive in MORPHOLOGY["id"].variants(active, derived=True)


def test_names_are_no_verbs():
    """“Mediator” has no passive, whatever it begins with."""
    assert list(MORPHOLOGY["id"].variants("mediator", derived=False)) == []


@pytest.mark.parametrize(
    ("form", "variant"),
    [
        ("charity", "charities"),
        ("code of ethics", "codes of ethics"),
        ("theory of change", "theorys of change"),  # built, and met by nobody
        ("theory of change", "theories of change"),
        ("child in contact with the law", "children in contact with the law"),
        ("person living with HIV", "people living with HIV"),
        ("community organisation", "community organization"),
        ("non-governmental organisation", "non-governmental organization"),
        ("programme evaluation", "program evaluation"),
        ("counselling", "counseling"),
        ("task-centred practice", "task-centered practice"),
        ("drop-in centre", "drop-in center"),
        ("behavioural contract", "behavioral contract"),
        ("needs analysis", "needs analyses"),
    ],
)
def test_english_nouns(form: str, variant: str):
    """Plurals inside or at the end, and American spelling."""
    assert variant in MORPHOLOGY["en"].variants(form, derived=False)


@pytest.mark.parametrize(
    ("verb", "forms"),
    [("empower", {"empowered", "empowering"}), ("donate", {"donated", "donating"})],
)
def test_english_verbs(verb: str, forms: set[str]):
    """A derived form of one word can be a verb; adjectives and names are not conjugated."""
    assert forms <= set(MORPHOLOGY["en"].variants(verb, derived=True))
    assert not forms & set(MORPHOLOGY["en"].variants(verb, derived=False))
    assert list(MORPHOLOGY["en"].variants("ethical", derived=True)) == ["ethical", "ethical"]
