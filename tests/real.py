"""The real content, read once for all tests of a process: reading takes as long as many tests."""

from refsite.content import check
from refsite.project import Project

CONTENT, PROBLEMS = check.load(Project())
