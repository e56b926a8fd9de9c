"""What depends on how a language works: so far its alphabetical order."""
