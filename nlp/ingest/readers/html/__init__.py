"""HTML to text: the lines that a browser shows, with list numbers, raised marks and linked notes."""

from nlp.ingest.readers.html.page import read_html as read_html
