"""The names of builders and of the states of a build, as figures hold them."""

OURS = "ours, all of make site"
PAGES = "ours, pages alone"
MATERIAL = "material + i18n"
PRUNED = "material + i18n, pruned"
ZENSICAL = "zensical"
HUGO = "hugo"
BUILDERS = (PAGES, OURS, MATERIAL, PRUNED, ZENSICAL, HUGO)
STATES = ("cold", "cached", "edit", "nothing")
STATELESS = (MATERIAL, PRUNED)
"""Builders that keep nothing between builds: each of theirs is a cold one."""
