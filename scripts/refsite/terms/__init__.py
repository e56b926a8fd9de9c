"""The glossary's terms: what a term is, how it is read, what must hold across terms."""
