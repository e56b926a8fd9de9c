"""Files for Moodle: glossaries and quizzes, in the forms that its importers take."""
