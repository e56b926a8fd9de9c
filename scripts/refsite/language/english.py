"""English word forms: plurals, verbs, and the spellings of both shores. For linking and for search.

The rules are those of any grammar; a standard one is Quirk, Greenbaum, Leech & Svartvik,
*A comprehensive grammar of the English language* (1985).
"""

import re
from collections.abc import Iterator

from refsite.language.families import Rule, listed

ENDINGS = r"(?:'s|(?:e?s|(?<=s))(?:'(?= \w))?)?"
"""The plural and the possessive: *clients*, *client's*, *clients'*, *crises*."""

_IRREGULAR = {
    "analysis": "analyses",
    "child": "children",
    "crisis": "crises",
    "man": "men",
    "person": "people",
    "woman": "women",
}
_HEAD = re.compile(r"^(?P<head>.*?\w)(?P<rest> (?:by|for|from|in|living|of|on|to|with) .*)$")
"""A noun and what says more about it: the plural of *code of ethics* is *codes of ethics*."""
_NO_VERB = re.compile(r"(?:able|al|ed|ful|ible|ic|ing|ism|ist|ity|ive|ly|ory|s|tion|worker)$")
_AMERICAN = (
    (re.compile(r"(?<=\w\w)is(?=(?:e|ed|er|ers|es|ing|ation|ations|ational)\b)"), "iz"),
    (re.compile(r"(?<=\w)lys(?=e|ing)"), "lyz"),
    (re.compile(r"(?<=behavi)our|(?<=\bneighb)our|(?<=\bhon)our|(?<=\blab)our"), "or"),
    (re.compile(r"\bcentred\b"), "centered"),
    (re.compile(r"\bcentre"), "center"),
    (re.compile(r"\bprogramme"), "program"),
    (re.compile(r"(?<=judg)ement"), "ment"),
    (re.compile(r"\blicence"), "license"),
    (re.compile(r"\bco-op"), "coop"),
    (re.compile(r"counsell"), "counsel"),
)

_SUFFIXES = """
    s: es: ies:y ed: ed:e ing: ing:e er: er:e er:y or: or:e ee: ly: ness: ment: al: al:e ial: ical:y
    ical:ic ic: ic:y ation: ation:e ion: ion:e ition: ive: ive:e ive:ion ity: ity:e able: able:e
    ability:able ible: ise: ise:e isation:ise isation: ist: ist:e ism: ful: ship: hood: ance: ance:e
    ence: ence:e ant: ant:e ent: ent:e ency:ent y: y:e i:y ian:y ian: ary: ary:e ory: ory:e
"""
AFFIXES = tuple(Rule(*pair.split(":")) for pair in listed(_SUFFIXES))
"""What the search strips from words to find their family."""


def variants(form: str, *, derived: bool) -> Iterator[str]:
    """Other forms that follow from a form: plurals, -ed and -ing of a verb, American spelling.

    `derived` says that the form is no name but was derived from one, so that it can be a verb.
    More is built than exists: a word that nobody writes is never met.
    """
    found = [form, *_plurals(form)]
    if derived and " " not in form:
        found += _verbs(form)
    for each in found:
        yield each
        american = each
        for british, replacement in _AMERICAN:
            american = british.sub(replacement, american)
        yield american


def _plurals(noun: str) -> Iterator[str]:
    """The plurals of a noun phrase that do not end in -s or -es, or do not have it at the end."""
    if match := _HEAD.match(noun):
        head, rest = match["head"], match["rest"]
        yield f"{head}s{rest}"
        yield from (f"{plural}{rest}" for plural in _plurals(head))
        return
    start, last = noun[: noun.rfind(" ") + 1], noun[noun.rfind(" ") + 1 :]
    if last in _IRREGULAR:
        yield start + _IRREGULAR[last]
    if re.search(r"[^aeiou]y$", last):
        yield f"{start}{last[:-1]}ies"


def _verbs(verb: str) -> Iterator[str]:
    if _NO_VERB.search(verb):
        return
    stem = verb.removesuffix("e")
    yield from (f"{stem}ed", f"{stem}ing")
