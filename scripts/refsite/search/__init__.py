"""The search index: what can be found, under which words, and how heavily. Queried in the browser."""
