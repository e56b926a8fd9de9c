"""The links of a built tree: read from its HTML and CSS, each followed to its end."""
