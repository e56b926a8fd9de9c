"""Numbers of the bibliography are checked by their own arithmetic."""

import pytest
from refsite.references.check import faults, isbn_is_sound
from refsite.references.model import Source


@pytest.mark.parametrize(
    ("isbn", "sound"),
    [
        ("978-0-87101-447-4", True),
        ("0-87101-054-2", True),
        ("0-8044-2957-X", True),
        ("978-0-87101-447-5", False),
        ("0-87101-054-3", False),
        ("979-12345", False),
        ("977-0-87101-447-4", False),
        ("ISBN 9780871014474", False),
    ],
)
def test_isbn(isbn: str, sound: bool):
    """A wrong digit, length or prefix is seen."""
    assert isbn_is_sound(isbn) is sound


@pytest.mark.parametrize(
    ("field", "value"),
    [("doi", "doi.org/10.1000/x"), ("doi", "10.12"), ("url", "www.example.org"), ("isbn", "1")],
)
def test_malformed_numbers_are_faults(field: str, value: str):
    """Each malformed number gives one fault that quotes it."""
    found = list(faults(Source("x", "book", "X", "en", **{field: value})))

    assert len(found) == 1
    assert value in found[0]
