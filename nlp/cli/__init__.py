"""The command line: thin commands over the library's functions. The library returns and raises; only this prints."""
