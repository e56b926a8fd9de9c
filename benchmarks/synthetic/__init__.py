"""A whole made-up checkout of any size, and the same pages as plain Markdown for other builders.

`plan` says what stands where and leads where, the same in both languages; `words` makes up a
language; `lesson` and `records` write pages and data from both; `checkout` puts them beside our own
scripts and theme; `plain` and `peers` hand the same text to other builders.
"""
