"""The page on export lists every column as it is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from nlp import messages
from nlp.tables import TABLES, Table, TableName

PAGE = Path(__file__).resolve().parents[2] / "docs" / "export.md"


def listed(table: Table) -> str:
    """The columns of a table, as the page has them."""
    heading = f"**{table.name}**: {messages.text(table.description, 'en')}"
    rows = [
        f"| `{column.name}` | {column.type} | {'null' if column.nullable else ''} | {messages.text(column.description, 'en')} |"
        for column in table.columns
    ]
    return "\n".join([heading, "", "| column | type | | |", "| --- | --- | --- | --- |", *rows])


@pytest.mark.parametrize("name", list(TABLES))
def test_the_page_lists_the_columns_of_a_table(name: TableName, regenerate_golden: bool) -> None:
    text = PAGE.read_text(encoding="utf-8")
    section = re.compile(rf"(?<=<!-- {name} -->\n).*?(?=<!-- end -->)", re.DOTALL)
    if regenerate_golden:
        text = section.sub(lambda _: listed(TABLES[name]) + "\n", text, count=1)
        PAGE.write_text(text, encoding="utf-8")
    found = section.search(text)
    assert found
    assert found[0].strip() == listed(TABLES[name])
