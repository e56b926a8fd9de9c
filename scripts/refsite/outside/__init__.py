"""Addresses outside the reference: which there are, how each was last found, what is at fault.

Only `refsite.outside.fetch` reaches the network, and only for `make links-external`.
"""
