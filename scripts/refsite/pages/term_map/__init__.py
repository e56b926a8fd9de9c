"""The map of terms: the themes and what joins them, and for each theme its terms and their relations."""
