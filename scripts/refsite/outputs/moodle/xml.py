"""XML as Moodle reads it: UTF-8 without a byte order mark, one element a line."""

from xml.etree import ElementTree as ET


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
