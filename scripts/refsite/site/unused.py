"""Files of the theme that no reader needs: source maps alone are half of its weight."""

import re

from refsite.languages import INDONESIAN

_UNUSED = re.compile(
    r"sitemap\.xml|assets/images/favicon\.png"
    r"|assets/javascripts/(?:lunr|workers)/.*"  # the theme's search, which ours replaces
    r"|web-app/.*"  # refsite/editions/web_app.py fills it in
    r"|.*\.map"
)
_SOURCE_MAP = re.compile(r"\s*(/\*|//)# sourceMappingURL=\S+( \*/)?")


def leave_out(src_uri: str, language: str) -> bool:
    """Whether a language's edition does without a file of the theme.

    English pages use the Indonesian edition's assets: half the weight, one cache.
    """
    if language != INDONESIAN.code and src_uri.startswith("assets/"):
        return True
    return bool(_UNUSED.fullmatch(src_uri))


def without_source_map(text: str) -> str:
    """A script or style sheet that names no source map."""
    return _SOURCE_MAP.sub("", text)
