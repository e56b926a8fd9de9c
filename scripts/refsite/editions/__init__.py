"""Ways to read without a network, each made from the built pages.

Those in `LIGHT` are made with the site; the others need what `make editions` installs.
"""

import importlib
from collections.abc import Iterator

from refsite.editions.base import Format, FormatError

LIGHT = ("zip_file",)
HEAVY = ("single_file", "epub", "pdf", "sheets", "zim")
_ADVICE = "`make editions` installs what it needs; see README.md, “Formats”"


def formats(*, heavy: bool) -> Iterator[Format]:
    """The formats, in the order in which readers are shown them.

    Raises FormatError where a tool is missing that one of them is made with.
    """
    for name in (*LIGHT, *(HEAVY if heavy else ())):
        try:
            module = importlib.import_module(f"refsite.editions.{name}")
        except (ImportError, OSError) as error:  # OSError: a system library of WeasyPrint
            raise FormatError(f"{name}: a tool is missing: {error}\n{_ADVICE}") from error
        yield from module.FORMATS
