"""What pip cannot install: libraries and a font to make books with, programs that read formats.

Prints what is there; installs what is not, as root on Debian; else says what to install.
"""

import argparse
import ctypes.util
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass

import debian


@dataclass(frozen=True)
class Need:
    """Something that must be there: its name, how to see whether it is, Debian's package."""

    name: str
    there: Callable[[str], object]
    package: str


def font(name: str) -> bool:
    """Whether fontconfig knows a font."""
    command = ["fc-list", name]
    return bool(shutil.which("fc-list") and subprocess.check_output(command, text=True).strip())


LIBRARIES = (
    Need("pango-1.0", ctypes.util.find_library, "libpango-1.0-0"),
    Need("pangoft2-1.0", ctypes.util.find_library, "libpangoft2-1.0-0"),
    Need("harfbuzz-subset", ctypes.util.find_library, "libharfbuzz-subset0"),
    Need("fc-list", shutil.which, "fontconfig"),
    Need("Liberation Sans", font, "fonts-liberation"),
)
PROGRAMS = (
    Need("java", shutil.which, "default-jre-headless"),
    Need("qpdf", shutil.which, "qpdf"),
    Need("pdfinfo", shutil.which, "poppler-utils"),
    Need("zimcheck", shutil.which, "zim-tools"),
    Need("kiwix-serve", shutil.which, "kiwix-tools"),
    Need("node", shutil.which, "nodejs"),
    Need("npm", shutil.which, "npm"),
    Need("zbarimg", shutil.which, "zbar-tools"),
)


def main() -> int:
    """Run the command; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--libraries", action="store_true", help="only those that make the books")
    needs = LIBRARIES if parser.parse_args().libraries else (*LIBRARIES, *PROGRAMS)
    if lacking := missing(needs):
        debian.install(*(need.package for need in lacking))
    if lacking := missing(needs):
        names = ", ".join(need.name for need in lacking)
        packages = " ".join(need.package for need in lacking)
        print(f"not there: {names}. Debian and Ubuntu: apt install {packages}", file=sys.stderr)
        return 1
    print("there: " + ", ".join(need.name for need in needs))
    return 0


def missing(needs: tuple[Need, ...]) -> list[Need]:
    """Those that are not there."""
    return [need for need in needs if not need.there(need.name)]


if __name__ == "__main__":
    sys.exit(main())
