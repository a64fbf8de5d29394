"""What is not code: forms, locales, regions, fonts, icons."""
