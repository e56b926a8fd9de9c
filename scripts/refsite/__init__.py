"""Rujukan Peksos: records in, a bilingual reference out.

Imports run one way: languages, words, problems, strict_yaml, schema
<- language, references, outside, releases.model <- terms, glossary <- content <- pages, outputs, releases
<- content.reading_time, content.check, site, links, editions <- the commands and the MkDocs hooks.
"""
