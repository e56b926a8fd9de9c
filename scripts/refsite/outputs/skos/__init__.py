"""The glossary as linked data: SKOS, and the shapes that it keeps to."""
