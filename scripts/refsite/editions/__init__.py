"""Ways to read without a network, each made from the built site."""
