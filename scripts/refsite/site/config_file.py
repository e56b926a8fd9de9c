"""The configuration read in less time: its menu has hundreds of lines, and LibYAML is in C.

MkDocs 1.6.1 reads it with PyYAML's loader in Python, which takes nine times as long for the same. It is
pinned, `tests/site/test_rebuild.py` compares every byte with a build without it, and REFSITE_PLAIN=1
does without it.
"""

from functools import partial

import yaml
from mkdocs.config import defaults
from mkdocs.utils.yaml import get_yaml_loader


def install() -> None:
    """Let MkDocs read its configuration so from now on, where PyYAML has LibYAML."""
    defaults.get_yaml_loader = partial(get_yaml_loader, getattr(yaml, "CLoader", yaml.Loader))
