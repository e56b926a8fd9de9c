"""Debian's packages, installed where that can be done without asking: as root, with apt."""

import os
import shutil
import subprocess


def install(*packages: str) -> None:
    """Try to install packages; says nothing of success."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return
    print(f"trying Debian's {', '.join(packages)} …", flush=True)
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], env=quiet, check=False)
    command = ["apt-get", "install", "-y", "-qq", *packages]
    subprocess.run(command, env=quiet, check=False, stdout=subprocess.DEVNULL)
