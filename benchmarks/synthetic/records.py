"""Terms and self-check questions as data, in the form of glossary/."""

from collections.abc import Mapping, Sequence

from synthetic.plan import Lesson
from synthetic.sources import SOURCES
from synthetic.words import Vocabulary, Voice

Words = Mapping[str, Vocabulary]
"""The vocabularies by language."""
THEMES = (
    *("definitions", "practice", "community", "actors"),
    *("organisation", "law", "ethics", "research"),
)
"""The keys of the real glossary/themes.yml, which the checkout takes over."""
_TERM = """\
theme: {theme}
id:
  name: {names[id]}
  definition: {definitions[id]}
  synonyms: [{synonyms[id]}]
en:
  name: {names[en]}
  definition: {definitions[en]}
  synonyms: [{synonyms[en]}]
attributed:
  - kind: scholarly
    source: {source}
    locator: {{id: hlm. {number}, en: p. {number}}}
    paraphrase:
      id: {paraphrases[id]}
      en: {paraphrases[en]}
    stress:
      id: {stresses[id]}
      en: {stresses[en]}
    standing: second-hand
sources:
  - source: {source}
relations:
  related: [{related}]
"""


def slugs(words: Words) -> tuple[str, ...]:
    """The slugs of the terms by their numbers."""
    return tuple(name.replace(" ", "-") for name in words["id"].names)


def term(number: int, words: Words, slugs: Sequence[str]) -> str:
    """The file of a term. It is related to its neighbours, and defined with the help of a lower one."""
    voices = {code: Voice(words[code], f"term {number}") for code in words}
    neighbours = sorted({(number - 1) % len(slugs), (number + 1) % len(slugs)} - {number})
    helper = number * 7 // 11
    return _TERM.format(
        theme=THEMES[number % len(THEMES)],
        names={code: words[code].names[number] for code in words},
        definitions={code: definition(number, helper, words[code]) for code in words},
        synonyms={code: f"{words[code].names[number]} q{number}" for code in words},
        source=SOURCES[number % len(SOURCES)].key,
        number=number + 1,
        paraphrases={code: voice.sentence() for code, voice in voices.items()},
        stresses={code: voice.phrase(2, 5).lower() for code, voice in voices.items()},
        related=", ".join(slugs[each] for each in neighbours),
    )


def definition(number: int, helper: int, words: Vocabulary) -> str:
    """A sentence with the name of a lower term in it, which makes no circle."""
    voice = Voice(words, f"definition {number}")
    return voice.sentence(*([words.names[helper]] if helper < number else []), fewest=14, most=24)


def questions(page: Lesson, words: Words) -> str:
    """The questions of a page: one to choose an answer, two that are true or false."""
    voices = {code: Voice(words[code], f"questions {page.path}") for code in words}

    def both() -> str:
        return "{" + ", ".join(f"{code}: {voices[code].sentence()}" for code in voices) + "}"

    options = "".join(
        f"    - text: {both()}\n      reason: {both()}\n" + ('      right: "yes"\n' * (number == 0))
        for number in range(3)
    )
    chosen = (
        f"- slug: choice\n  kind: choice\n  anchor: what\n  stem: {both()}\n  options:\n{options}"
    )
    rest = (
        f"- slug: {slug}\n  kind: true-false\n  anchor: {slug}\n  stem: {both()}\n"
        f'  answer: "true"\n  reason: {both()}\n'
        for slug in ("kinds", "steps")
    )
    return chosen + "".join(rest)
