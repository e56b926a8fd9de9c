"""Decks for Anki, opened as what they are: a zip with a database in it."""

import io
import sqlite3
import zipfile
from contextlib import closing


def database(package: bytes) -> bytes:
    """The collection's bytes."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return archive.read("collection.anki2")


def rows(package: bytes, query: str) -> list[tuple]:
    """What a query finds in the collection."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(database(package))
        return connection.execute(query).fetchall()
