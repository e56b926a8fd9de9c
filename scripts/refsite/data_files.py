"""The YAML files of the data: which there are, and one of them parsed and checked by its schema."""

from pathlib import Path

from refsite import schema, strict_yaml
from refsite.problems import Problem
from refsite.project import Project
from refsite.strict_yaml import Document


def listed(
    project: Project, folder: Path, *, deep: bool = False
) -> tuple[list[Path], list[Problem]]:
    """The .yml files of a folder in the order of their paths, and a problem for all else there.

    `deep` takes in the folders below; without it they are a problem like any other.
    """
    found = folder.rglob("*") if deep else folder.glob("*")
    paths = sorted(path for path in found if path.is_file() or not deep)
    return [path for path in paths if path.suffix == ".yml"], [
        Problem(project.where(path), 0, "only .yml files belong here", "rename or remove it")
        for path in paths
        if path.suffix != ".yml"
    ]


def read(path: Path, schema_path: Path, where: str) -> tuple[Document, list[Problem]]:
    """One YAML file, parsed and checked against its schema."""
    text, faults = strict_yaml.decode(path.read_bytes())
    if not faults:
        document = strict_yaml.parse(text)
        faults = document.faults or schema.faults(document, schema_path)
    else:
        document = Document({}, faults)
    return document, [Problem(where, fault.line, fault.what, fault.hint) for fault in faults]
