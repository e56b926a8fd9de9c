"""Pages that are tools: which scripts and style sheets each needs, and no other page gets."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from refsite.site import choices


@dataclass(frozen=True)
class Tool:
    """Names of files under assets/javascripts/ and assets/stylesheets/, without their endings.

    `data` are the paths of scripts in the language's folder that say what the tool shows. They run
    after `scripts` and before `start`. An `online` tool is not in the offline bundle.
    """

    styles: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()
    data: tuple[str, ...] = ()
    start: str = ""
    online: bool = False


TOOLS: Mapping[str, Tool] = MappingProxyType(
    {
        choices.SRC_URI: Tool(
            styles=("packs",),
            scripts=(
                *("element", "copy", "cite-styles", "qr-code"),
                *("vendor/lean-qr-2.7.4", "vendor/fflate-0.8.3"),
                *("packs/state", "packs/choose", "packs/weeks", "packs/outputs"),
                *("packs/cartridge", "packs/offline-zip"),
            ),
            data=("packs/choices.js",),
            start="packs/builder",
            online=True,
        ),
        "study/practice.md": Tool(
            styles=("exercise",),
            scripts=(
                *("element", "study/exercise", "study/progress"),
                *("study/of-terms", "study/session"),
            ),
            data=("study/words.js", "study/practice.js"),
            start="study/practice",
        ),
        "study/compare.md": Tool(styles=("compare",), scripts=("element",), start="study/compare"),
    }
)
"""The tools by the paths of their pages."""
