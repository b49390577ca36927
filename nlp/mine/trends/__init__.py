"""Series of shares over sessions, and what may be concluded from them: one method a module, in numpy alone."""
