"""XML as other programs read it: UTF-8 without a byte order mark, one element a line."""

import re
from xml.etree import ElementTree as ET

from refsite.outputs.base import OutputError

LANG = "xml:lang"
"""The attribute that names the language of an element, as ElementTree writes it unchanged."""
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPACE = re.compile(r"[ \t\n\r\f\v\u0085\u2028\u2029]+")


def flat(text: str) -> str:
    """A text on one line, without space around it.

    Raises OutputError for characters that XML 1.0 (2.2) does not allow.
    """
    if text.isprintable() and "  " not in text:
        return text.strip(" ")  # neither of the expressions could find anything
    if bad := _FORBIDDEN.search(text):
        raise OutputError(f"{text[:60]!r} holds {bad[0]!r}, which no XML file may: remove it")
    return _SPACE.sub(" ", text).strip(" ")


def add(parent: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
    """A new last child with a text."""
    child = ET.SubElement(parent, name, attributes)
    child.text = text or None
    return child


def document(root: ET.Element) -> bytes:
    """The bytes of a file; the texts stay as they are, only the elements are set in."""
    ET.indent(root, " ")
    text = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()
