"""Decks for Anki, the flashcard program (https://docs.ankiweb.net): a note a term, both directions."""
