"""Show one edition in the browser and again at every change: `make serve LANGUAGE=en`.

Run it twice, once for each language, and the language switch works too.
"""

import argparse
import os
import subprocess
import sys

from refsite.languages import CODES, language
from refsite.project import ROOT


def main(arguments: list[str] | None = None) -> int:
    """Run the command until the reader stops it; returns its exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", choices=CODES)
    shown = language(parser.parse_args(arguments).language)
    address = f"127.0.0.1:{shown.port}"
    print(f"{shown.name}: http://{address}/ (stop with Ctrl+C)", flush=True)
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "serve",
        "--no-strict",
        "-f",
        shown.config,
        "-a",
        address,
    ]
    try:
        return subprocess.run(
            command, cwd=ROOT, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}, check=False
        ).returncode
    except KeyboardInterrupt:
        return 0


if __name__ == "__main__":
    sys.exit(main())
