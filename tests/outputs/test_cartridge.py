"""Common Cartridges: what is in them is a sound course of links to pages that there are."""

import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from xml.etree import ElementTree as ET

import pytest
from outputs import nasty
from real import CONTENT
from refsite.content.model import Content
from refsite.languages import CODES
from refsite.outputs import OutputError, edition
from refsite.outputs.cartridge import parts
from refsite.outputs.cartridge.writer import NAMESPACE, Link, Module, recognised, write
from refsite.outputs.xml import flat
from refsite.pages import generated_uris
from refsite.project import Project
from refsite.site.menu import load_menu
from small import RELEASE

ROOT = "https://example.org/peksos/"
ADDRESSED = replace(RELEASE, root=ROOT)
CP = "{http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1}"
WL = "{http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1}"
LOM = "{http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest}"
NCNAME = re.compile(r"[A-Za-z_][\w.-]*")
PAGE = Link("A page", f"{ROOT}en/index.html")


@dataclass(frozen=True)
class Course:
    """What a learning management system finds: the manifest, and the links by modules' titles."""

    manifest: ET.Element
    modules: list[tuple[str, list[Link]]]

    @property
    def addresses(self) -> list[str]:
        """All addresses in their order."""
        return [link.address for _, links in self.modules for link in links]


def read(cartridge: bytes) -> Course:
    """The course in a cartridge; every reference in it is followed."""
    with zipfile.ZipFile(io.BytesIO(cartridge)) as archive:
        assert archive.testzip() is None
        files = {name: archive.read(name) for name in archive.namelist()}
    manifest = ET.fromstring(files.pop("imsmanifest.xml"))  # noqa: S314
    identifiers = [node.get("identifier") for node in manifest.iter() if node.get("identifier")]
    assert len(set(identifiers)) == len(identifiers)
    assert all(NCNAME.fullmatch(identifier) for identifier in identifiers)
    resources = {}
    for resource in manifest.iter(f"{CP}resource"):
        assert resource.get("type") == "imswl_xmlv1p1"
        [file] = resource.findall(f"{CP}file")
        link = ET.fromstring(files.pop(file.get("href")))  # noqa: S314
        assert link.tag == f"{WL}webLink"
        assert [child.tag for child in link] == [f"{WL}title", f"{WL}url"]
        resources[resource.get("identifier")] = Link(link[0].text, link[1].get("href"))
    assert files == {}
    [organisation] = manifest.findall(f"{CP}organizations/{CP}organization")
    assert organisation.get("structure") == "rooted-hierarchy"
    [top] = organisation.findall(f"{CP}item")
    assert top.find(f"{CP}title") is None
    modules, used = [], set()
    for module in top.findall(f"{CP}item"):
        links = []
        for item in module.findall(f"{CP}item"):
            link = resources[item.get("identifierref")]
            assert item.findtext(f"{CP}title") == link.title
            used.add(item.get("identifierref"))
            links.append(link)
        modules.append((module.findtext(f"{CP}title"), links))
    assert used == set(resources)
    return Course(manifest, modules)


def courses(content: Content) -> Mapping[str, Course]:
    """Every course by the name of its file without the ending."""
    return {
        artifact.path.removeprefix("cartridge/").removesuffix(".imscc"): read(artifact.content)
        for artifact in parts.render(content, ADDRESSED)
    }


COURSES = courses(CONTENT)


def test_a_site_without_an_address_has_none():
    """A link in a course needs the whole address of a page."""
    assert list(parts.render(CONTENT, RELEASE)) == []


@pytest.mark.parametrize("content", [CONTENT, nasty.content()], ids=["ours", "nasty"])
def test_every_link_leads_to_a_page(content: Content):
    """Each address is that of a page that the build makes, in the language of the file."""
    for name, course in courses(content).items():
        code = name[-2:]
        written = {page.src_uri for page in content.pages if page.language == code}
        made = {
            uri.removesuffix(".md")
            for uri in written | {*generated_uris(content.glossary, content.packs, content.history)}
        }
        assert course.addresses
        for address in course.addresses:
            path = address.removeprefix(f"{ROOT}{code}/")
            assert path.endswith(".html")
            assert path.removesuffix(".html") in made


def test_all_pages_and_terms_are_linked():
    """Each once in the file with everything, and in that of its section or theme."""
    for code in CODES:
        every = COURSES[f"all-{code}"].addresses
        uris = [page.src_uri for page in CONTENT.pages if page.language == code]
        uris += [f"glossary/{slug}.md" for slug in CONTENT.glossary.terms]
        uris += [f"glossary/themes/{theme.key}.md" for theme in CONTENT.glossary.themes]
        assert sorted(every) == sorted(f"{ROOT}{code}/{uri[:-3]}.html" for uri in uris)
        single = [
            address
            for name, course in COURSES.items()
            if name.endswith(f"-{code}") and not name.startswith(("all-", "pack-"))
            for address in course.addresses
        ]
        assert set(every) - set(single) == {f"{ROOT}{code}/{n}.html" for n in ("index", "offline")}
        assert len(set(single)) == len(single)


def test_a_pack_has_its_weeks():
    """Each week is a module with its pages, then its terms."""
    for code in CODES:
        for pack in CONTENT.packs.values():
            modules = COURSES[f"pack-{pack.slug}-{code}"].modules
            uris = [
                [*week.pages, *(f"glossary/{slug}.md" for slug in week.terms)]
                for week in pack.weeks
            ]
            assert [[link.address for link in links] for _, links in modules] == [
                [f"{ROOT}{code}/{uri[:-3]}.html" for uri in week] for week in uris
            ]


def test_a_section_is_titled_and_ordered_as_in_the_menu():
    """What stands first on the site stands first in the course."""
    for code in CODES:
        menu = {section.title: section.src_uris for section in load_menu(Project(), code)}
        [(title, links)] = COURSES[f"definitions-{code}"].modules
        expected = [f"{ROOT}{code}/{uri[:-3]}.html" for uri in menu[title]]
        assert [link.address for link in links] == expected


def test_the_manifest_says_what_it_is():
    """Version, title, language, and the licence in the metadata."""
    for name, course in COURSES.items():
        metadata = course.manifest.find(f"{CP}metadata")
        assert metadata.findtext(f"{CP}schema") == "IMS Common Cartridge"
        assert metadata.findtext(f"{CP}schemaversion") == "1.1.0"
        general, rights = metadata.find(f"{LOM}lom")
        assert general.findtext(f"{LOM}language") == name[-2:]
        title = general.find(f"{LOM}title/{LOM}string")
        assert title.text.startswith("Rujukan Peksos")
        assert title.get("language") == name[-2:]
        assert edition.LICENCE in rights.findtext(f"{LOM}description/{LOM}string")


def test_moodle_knows_it_by_its_first_bytes():
    """The namespace stands where Moodle looks for it; a manifest without it is refused."""
    for artifact in parts.render(CONTENT, ADDRESSED):
        with zipfile.ZipFile(io.BytesIO(artifact.content)) as archive:
            assert NAMESPACE.encode() in archive.read("imsmanifest.xml")[:500]
            assert archive.namelist()[0] == "imsmanifest.xml"
    with pytest.raises(OutputError, match="put it first"):
        recognised(b"<manifest " + b" " * 500 + NAMESPACE.encode())


def test_nasty_titles_are_read_back_as_they_stand():
    """Titles of pages and names of terms, in a line."""
    for code in CODES:
        titles = {
            link.title
            for _, links in courses(nasty.content())[f"all-{code}"].modules
            for link in links
        }
        assert {flat(text) for text in nasty.TEXTS} <= titles


@pytest.mark.parametrize(
    ("modules", "message"),
    [
        ([], "no link"),
        ([Module("Empty", ())], "no link"),
        ([Module("Part", (PAGE, PAGE))], "twice"),
        ([Module("Part", (Link("x" * 256, PAGE.address),))], "256 characters"),
        ([Module("Part", (Link(" ", PAGE.address),))], "empty"),
        ([Module("x" * 256, (PAGE,))], "256 characters"),
        ([Module("Rights & duties", (PAGE,))], "breaks off"),
        ([Module("a <b> b", (PAGE,))], "breaks off"),
        ([Module("a ]]> b", (PAGE,))], "breaks off"),
        ([Module("Part", (Link("A page", "en/index.html"),))], "https://"),
        ([Module("Part", (Link("A page", "javascript:alert(1)"),))], "https://"),
        ([Module("Part", (Link("A page", f"{ROOT}?a=1&b=2"),))], "https://"),
        *(
            ([Module("Part", (Link(text, PAGE.address),))], "no XML file")
            for text in nasty.FORBIDDEN
        ),
    ],
)
def test_what_a_system_refuses_is_refused_here(modules: list[Module], message: str):
    """Before anything is written, with the reason."""
    with pytest.raises(OutputError, match=message):
        write("Course", modules, "en", ADDRESSED)


def test_a_page_may_stand_in_two_modules():
    """As in a plan of weeks; modules of one title are told apart, too."""
    other = replace(PAGE, title="The page again")
    modules = [Module("Week", (PAGE,)), Module("Week", (PAGE,)), Module("Last week", (other,))]
    course = read(write("Plan", modules, "en", ADDRESSED))

    assert course.modules == [("Week", [PAGE]), ("Week", [PAGE]), ("Last week", [other])]


def test_names_stay_when_others_come():
    """A page keeps its identifier when its module gains another one."""
    more = Link("Another", f"{ROOT}en/offline.html")
    few, many = (
        {
            node.get("identifier")
            for node in read(
                write("Plan", [Module("Week", links)], "en", ADDRESSED)
            ).manifest.iter()
        }
        for links in ((PAGE,), (more, PAGE))
    )

    assert few < many
