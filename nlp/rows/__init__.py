"""The rows of every answer, and what they were made with: what the command line writes out and data frames hold."""
