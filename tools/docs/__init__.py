"""What makes the documentation: the pages that are generated, and the site."""
