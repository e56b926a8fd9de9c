"""The built site: what MkDocs is told of our data, and how two builds become one tree."""
