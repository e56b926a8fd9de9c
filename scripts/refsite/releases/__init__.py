"""Editions that people cite: what each says, sentence by sentence, and what changed between them."""
