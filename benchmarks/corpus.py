"""Made-up text and terms of any size, the same at every run."""

import random
from dataclasses import dataclass
from html import escape

_SYLLABLES = ["an", "men", "nya", *(first + vowel for first in "bdghjklmnprstw" for vowel in "aiu")]
_WORDS_A_PAGE = 600
_WORDS_A_SENTENCE = 12
_MARKS = ("{}.", "{}.", "“{}.”", "({}).", "{} – lagi.")


@dataclass(frozen=True)
class Corpus:
    """Pages of plain text, and terms of which some stand in them."""

    pages: tuple[str, ...]
    terms: tuple[str, ...]

    def size(self) -> int:
        """The number of bytes of all pages."""
        return sum(len(page.encode()) for page in self.pages)

    def html(self) -> list[str]:
        """The pages as HTML: a heading, paragraphs, emphasis, links."""
        return [_html(page) for page in self.pages]


def corpus(pages: int, terms: int, seed: int = 1) -> Corpus:
    """Pages of 600 words that are as unevenly frequent as in a language, and terms of one to three."""
    chance = random.Random(seed)  # noqa: S311 (nothing is secret here)
    words = list(dict.fromkeys(_word(chance) for _ in range(200_000)))
    weights = [1 / rank for rank in range(1, len(words) + 1)]
    return Corpus(
        tuple(_page(chance.choices(words, weights, k=_WORDS_A_PAGE), chance) for _ in range(pages)),
        _terms(words, terms, chance),
    )


def _word(chance: random.Random) -> str:
    return "".join(chance.choice(_SYLLABLES) for _ in range(chance.randint(2, 6)))


def _page(words: list[str], chance: random.Random) -> str:
    sentences = (
        " ".join(words[start : start + _WORDS_A_SENTENCE]).capitalize()
        for start in range(0, len(words), _WORDS_A_SENTENCE)
    )
    return "\n".join(chance.choice(_MARKS).format(sentence) for sentence in sentences)


def _terms(words: list[str], count: int, chance: random.Random) -> tuple[str, ...]:
    found: dict[str, None] = {}
    while len(found) < count:
        found[" ".join(chance.choices(words, k=chance.choice((1, 2, 2, 2, 3))))] = None
    return tuple(found)


def _html(page: str) -> str:
    lines = [escape(line, quote=False) for line in page.split("\n")]
    paragraphs = ["\n".join(lines[start : start + 5]) for start in range(0, len(lines), 5)]
    marked = (
        f"<p>{text.replace(' ', ' <em>', 1).replace('.', '</em>.', 1)}</p>" for text in paragraphs
    )
    return "\n".join(
        f'<h2 id="s{number}">Bagian</h2>\n{text}\n<p><a href="x.html">lagi</a></p>'
        for number, text in enumerate(marked)
    )
