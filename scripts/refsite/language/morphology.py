"""One interface to the word forms of every language."""

from types import ModuleType

from refsite.language import english, indonesian

MORPHOLOGY: dict[str, ModuleType] = {"id": indonesian, "en": english}
"""By language code, a module with `ENDINGS` and `variants`."""
