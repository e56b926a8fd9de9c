"""Terms in the text: found in one pass, linked, shown in a card, listed on their own pages."""
