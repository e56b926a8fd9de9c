"""The pages that people write: read, compared with their twins, their links and quotations checked."""
