"""The files made from the records for others to use: the table of all outputs."""

from refsite.outputs import contrasts_csv, csv_file, json_file, reference_lists, skos
from refsite.outputs.anki import decks as anki
from refsite.outputs.base import Artifact, Output, OutputError
from refsite.outputs.cartridge import parts as cartridge
from refsite.outputs.exchange import tbx, tmx
from refsite.outputs.moodle import glossary as moodle_glossary
from refsite.outputs.moodle import quizzes

OUTPUTS = (
    json_file.OUTPUT,
    csv_file.OUTPUT,
    contrasts_csv.OUTPUT,
    reference_lists.OUTPUT,
    moodle_glossary.OUTPUT,
    quizzes.SELF_CHECK,
    quizzes.TERM_QUIZ,
    skos.OUTPUT,
    tbx.OUTPUT,
    tmx.OUTPUT,
    cartridge.OUTPUT,
    anki.OUTPUT,
)

__all__ = ["OUTPUTS", "Artifact", "Output", "OutputError"]
