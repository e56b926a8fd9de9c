"""The glossary for translators' programs: TBX for terms, TMX for what is said in both languages."""
