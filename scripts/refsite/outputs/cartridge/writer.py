"""A Common Cartridge 1.1 of web links (https://www.imsglobal.org/cc/ccv1p1/imscc_profilev1p1.html).

Moodle (backup/converter/imscc11, backup/cc) is the strictest reader: it knows a cartridge by the
first bytes of its manifest, makes each module a section and each link an activity, and puts a
module's title into XML of its own without escaping it.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from refsite import packed
from refsite.outputs import edition
from refsite.outputs.base import OutputError
from refsite.outputs.moodle.text import field
from refsite.outputs.xml import add, document
from refsite.release import Release

PROFILE = "http://www.imsglobal.org/xsd/imsccv1p1"
NAMESPACE = f'xmlns="{PROFILE}/imscp_v1p1"'
LOM = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest"
READ = 500
"""So many bytes of a manifest Moodle reads to know its kind: 500 in its older versions, now 1024."""


@dataclass(frozen=True)
class Link:
    """A page: its title, and its absolute address."""

    title: str
    address: str


@dataclass(frozen=True)
class Module:
    """A part of a course with its links, in their order."""

    title: str
    links: tuple[Link, ...]


def write(title: str, modules: Sequence[Module], language: str, release: Release) -> bytes:
    """The cartridge's bytes; a page may stand in several modules, and in each of them once.

    Raises OutputError for what a learning management system would refuse or mistake.
    """
    modules = [_sound(module) for module in modules]
    links = dict.fromkeys(link for module in modules for link in module.links)
    if not links:
        raise OutputError(f"the cartridge “{title}” has no link: leave it out")
    manifest = _manifest(field(title), modules, list(links), language, release)
    files = [("imsmanifest.xml", recognised(document(manifest)))]
    files += [(_file(link), document(_web_link(link))) for link in links]
    archive = io.BytesIO()
    packed.write(archive, release, files)
    return archive.getvalue()


def recognised(manifest: bytes) -> bytes:
    """The manifest. Raises OutputError where Moodle would not know it for a cartridge's."""
    if NAMESPACE.encode() not in manifest[:READ]:
        raise OutputError(f"{NAMESPACE} is not in the first {READ} bytes: put it first")
    return manifest


def _sound(module: Module) -> Module:
    """The module with its titles as fields."""
    title = field(module.title)
    if bad := next((sign for sign in ("&", "<", "]]>") if sign in title), None):
        raise OutputError(
            f"“{title}” holds “{bad}”, at which Moodle's import breaks off: reword it"
        )
    links = tuple(Link(field(link.title), _address(link)) for link in module.links)
    addresses = [link.address for link in links]
    if twice := next((each for each in addresses if addresses.count(each) > 1), None):
        raise OutputError(f"{twice} stands twice in “{title}”: name it once")
    return Module(title, links)


def _address(link: Link) -> str:
    parts = urlsplit(link.address)
    # Moodle writes the address into its XML as it is, too.
    if parts.scheme not in ("http", "https") or not parts.netloc or set('&<>" ') & {*link.address}:
        raise OutputError(f"“{link.address}” is no plain address: use https://… without & or space")
    return link.address


def _manifest(
    title: str, modules: Sequence[Module], links: Sequence[Link], language: str, release: Release
) -> ET.Element:
    spaces = {"xmlns": f"{PROFILE}/imscp_v1p1", "xmlns:lomimscc": LOM}
    root = ET.Element("manifest", {**spaces, "identifier": _name("cartridge", title, language)})
    _metadata(add(root, "metadata"), title, language, release)
    organisation = add(
        add(root, "organizations"), "organization", identifier="pages", structure="rooted-hierarchy"
    )
    top = add(organisation, "item", identifier="root")
    for number, module in enumerate(modules, 1):
        # Two modules may bear one title: a number tells them apart.
        section = add(top, "item", identifier=_name("module", str(number), module.title))
        add(section, "title", module.title)
        for link in module.links:
            name = _name("item", str(number), module.title, link.address)
            item = add(section, "item", identifier=name, identifierref=_resource(link))
            add(item, "title", link.title)
    resources = add(root, "resources")
    for link in links:
        resource = add(resources, "resource", identifier=_resource(link), type="imswl_xmlv1p1")
        add(resource, "file", href=_file(link))
    return root


def _metadata(metadata: ET.Element, title: str, language: str, release: Release) -> None:
    add(metadata, "schema", "IMS Common Cartridge")
    add(metadata, "schemaversion", "1.1.0")
    lom = add(metadata, "lomimscc:lom")
    general = add(lom, "lomimscc:general")
    for name, text in (("title", title), ("description", edition.line(release, language))):
        _string(add(general, f"lomimscc:{name}"), text, language)
    add(general, "lomimscc:language", language)
    rights = add(lom, "lomimscc:rights")
    add(add(rights, "lomimscc:copyrightAndOtherRestrictions"), "lomimscc:value", "yes")
    _string(add(rights, "lomimscc:description"), f"CC BY-SA 4.0, {edition.LICENCE}", language)


def _string(parent: ET.Element, text: str, language: str) -> None:
    add(parent, "lomimscc:string", text, language=language)


def _web_link(link: Link) -> ET.Element:
    root = ET.Element("webLink", xmlns=f"{PROFILE}/imswl_v1p1")
    add(root, "title", link.title)
    add(root, "url", href=link.address)
    return root


def _file(link: Link) -> str:
    return f"{_resource(link)}.xml"


def _resource(link: Link) -> str:
    return _name("link", link.title, link.address)


def _name(kind: str, *parts: str) -> str:
    """An identifier that XML takes, the same at every build."""
    digest = sha256("\n".join(parts).encode()).hexdigest()
    return f"{kind}-{digest[:16]}"
