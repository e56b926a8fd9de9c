"""What students practise with: the questions of pages, and those made from the records."""
