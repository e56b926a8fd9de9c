"""Which words are uses of a term: borders, longest form, capitals, doubling, names, addresses."""

import pytest
from refsite.linking.fold import fold
from refsite.linking.match import Matcher
from refsite.linking.titles import with_titles
from refsite.terms.forms import Form

FORMS = (
    Form("klien", "klien"),
    Form("pekerja", "pekerja"),
    Form("pekerja sosial", "pekerja-sosial"),
    Form("swadaya", "swadaya"),
    Form("PIE", "pie", exact=True),
    Form("Karang Taruna", "karang-taruna"),
    Form("UU 14/2019", "uu", exact=True),
    Form("klien surel", ""),
    Form("self-help", "self-help"),
)


def found(text: str, language: str = "id") -> list[str]:
    """The words that are found in a text."""
    return [text[m.start : m.end] for m in Matcher(FORMS, language).find(text) if m.form.slug]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("klien, klien. “Klien” (klien)", ["klien", "klien", "Klien", "klien"]),
        ("klien/keluarga; keluarga—klien\nklien", ["klien", "klien", "klien"]),
        ("kliennya KLIENLAH klienkah kliennyapun", ["kliennya", "KLIENLAH", "klienkah", "kliennyapun"]),
        ("klienan subklien klien1 klien_x klién", []),
        ("klien-server non-klien klien.id", []),
        ("kli\u0065\u0301n klien\u0301", []),
        ("pekerja sosial pekerja\nsosial pekerja\u00a0sosial", ["pekerja sosial", "pekerja\nsosial", "pekerja\u00a0sosial"]),
        ("pekerja sosialisasi", ["pekerja"]),
        ("pekerja, sosial", ["pekerja"]),
        ("Pekerja-pekerja sosial, klien-klien, klien-kliennya", ["Pekerja-pekerja sosial", "klien-klien", "klien-kliennya"]),
        ("PIE PIE-nya pie Pie", ["PIE", "PIE-nya"]),
        ("Karang Taruna KARANG TARUNA karang taruna", ["Karang Taruna", "KARANG TARUNA"]),
        ("UU 14/2019", ["UU 14/2019"]),
        ("klien surel, klien", ["klien"]),
        ("https://klien.id/klien klien@klien.id www.klien.id/klien klien", ["klien"]),
        ("di Jalan Swadaya, Bina Swadaya, Swadaya Bersama", []),
        ("warga. Swadaya itu", ["Swadaya"]),
        ("seorang Pekerja Sosial wajib", ["Pekerja Sosial"]),
        ("Setiap Pekerja Sosial wajib", ["Pekerja Sosial"]),
        ("dalam Ikatan Pekerja Sosial", []),
    ],
)  # fmt: skip
def test_words(text: str, expected: list[str]):
    """Each text has just these uses."""
    assert found(text) == expected


def test_english_endings():
    """Plurals and possessives, straight and curly; a closing quotation mark is none."""
    forms = [Form("client", "klien"), Form("crisis", "krisis"), Form("value", "nilai")]
    text = "clients client's client’s clients' rights clients’ rights ‘client’ clientele crises"
    matches = Matcher(forms, "en").find(text)

    assert [text[m.start : m.end] for m in matches] == [
        *("clients", "client's", "client’s", "clients'", "clients’", "client")
    ]


def test_letters_that_grow_in_lower_case():
    """“İ” is two characters in lower case; places stay right after it."""
    text = "İİİ klien"

    assert len(fold(text)) == len(text)
    assert found(text) == ["klien"]


def test_any_order_of_forms_gives_the_same():
    """The forms' order decides nothing."""
    text = "Pekerja sosial dan kliennya membaca UU 14/2019."
    one, other = (Matcher(forms, "id").find(text) for forms in (FORMS, FORMS[::-1]))

    assert one == other


def test_nothing_to_find():
    """No forms, no text."""
    assert Matcher((), "id").find("klien") == []
    assert found("") == []


def test_titles_of_works():
    """A title, whole or up to its colon, holds no use; one that is a use as a whole is that use."""
    titles = ("The Client and Us: On Clients", "Clients: A Reader", "Clients", "Other People")
    forms = with_titles([Form("client", "klien")], titles, "en")
    text = "The Client and Us, The Client and Us: On Clients, Clients, the client and us"
    matches = [match for match in Matcher(forms, "en").find(text) if match.form.slug]

    assert [text[match.start : match.end] for match in matches] == ["Clients", "client"]
    assert "Other People" not in [form.text for form in forms]
