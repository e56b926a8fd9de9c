"""The bibliography: sources as records, APA 7 in both languages, citations in Markdown."""
