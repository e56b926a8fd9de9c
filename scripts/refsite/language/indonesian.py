"""Indonesian word forms: what is joined to a word, and the voices of a verb.

For linking and for search. The rules are those of any grammar of Indonesian; a standard one is
Sneddon, Adelaar, Djenar & Ewing, *Indonesian: A comprehensive grammar* (2nd ed., 2010).
"""

import re
from collections.abc import Iterator

from refsite.language.families import Rule, listed

ENDINGS = r"(?:-?(?:ku|mu|nya))?(?:-?(?:lah|kah|tah|pun))?"
"""A possessive, then a particle: *kliennya*, *LSM-nya*, *pemberdayaanlah*, *kliennyapun*."""

_ACTIVE = (
    (re.compile(r"menge(?=\w{3,4}(?:kan|i)?$)"), ("",)),  # mengecat: dicat
    (re.compile(r"meng(?=[aiueogkh])"), ("", "k")),  # mengadvokasi: diadvokasi; mengirim: dikirim
    (re.compile(r"meny(?=[aiueo])"), ("s",)),  # menyantuni: disantuni
    (re.compile(r"mem(?=[bfv])"), ("",)),  # memberdayakan: diberdayakan
    (re.compile(r"mem(?=[aiueo])"), ("p",)),  # memantau: dipantau
    (re.compile(r"mem(?=p)"), ("",)),  # memperdagangkan: diperdagangkan
    (re.compile(r"men(?=[cdjtz]|sy)"), ("",)),  # mendampingi: didampingi
    (re.compile(r"men(?=[aiueo])"), ("t",)),  # menindas: ditindas
    (re.compile(r"me(?=[lmnrwy])"), ("",)),  # melatih: dilatih
)
"""By the active prefix, what the root begins with once it is gone."""

_PREFIXES = "be bel ber di diper ke keber ku me mem memper men meng menge pe pel pem pen peng penge per peri se swa te ter tidak"
_SWALLOWED = "mem:p men:t meny:s meng:k pem:p pen:t peny:s peng:k"
_SUFFIXES = "an: i: kah: kan: ku: lah: man: mu: nya: onal: pun: tif:si wan: wati:"
AFFIXES = (
    *(Rule(prefix, before=True) for prefix in listed(_PREFIXES)),
    *(Rule(*pair.split(":"), before=True) for pair in listed(_SWALLOWED)),
    *(Rule(*pair.split(":")) for pair in listed(_SUFFIXES)),
)
"""What the search strips from words to find their family."""


def variants(form: str, *, derived: bool) -> Iterator[str]:
    """Other forms that follow from a form: of an active verb, its passive.

    `derived` says that the form is no name but was derived from one, so that it can be a verb.
    More is built than exists (“dikadvokasi”): a word that nobody writes is never met.
    """
    if derived:
        first, space, rest = form.partition(" ")
        for prefix, beginnings in _ACTIVE:
            if match := prefix.match(first):
                for beginning in beginnings:
                    yield f"di{beginning}{first[match.end() :]}{space}{rest}"
