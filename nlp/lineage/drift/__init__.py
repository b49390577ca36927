"""How the wordings of a theme moved from session to session, and which words took the place of others."""
