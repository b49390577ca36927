"""What typer says of wrong usage, in the language in force: its English is read, and worded anew by the catalogue."""

from __future__ import annotations

import re
from collections.abc import Mapping

from nlp import messages

_SAID = (
    (r"No such option: (?P<name>\S+)", "cli.usage.no_option"),
    (r"No such option: (?P<name>\S+) \(Possible options: (?P<others>.+)\)", "cli.usage.no_option_like"),
    (r"No such command (?P<name>'.*'|\".*\")\. Did you mean (?P<others>'.*')\?", "cli.usage.no_command_like"),
    (r"No such command (?P<name>'.*'|\".*\")\.", "cli.usage.no_command"),
    (r"Missing command\.", "cli.usage.command_missing"),
    (r"Missing argument '(?P<name>[^']*)'\..*", "cli.usage.argument_missing"),
    (r"Missing option '(?P<name>[^']*)'.*", "cli.usage.option_missing"),
    (r"Option '(?P<name>[^']*)' requires an argument\.", "cli.usage.value_missing"),
    (r"Option '(?P<name>[^']*)' requires (?P<count>\d+) arguments\.", "cli.usage.values_missing"),
    (r"Option '(?P<name>[^']*)' does not take a value\.", "cli.usage.no_value"),
    (r"Got unexpected extra argument\(s\) \((?P<words>.*)\)", "cli.usage.too_many"),
    (r"Invalid value for (?P<name>'[^']*'(?: / '[^']*')*)(?: \(env var: '[^']*'\))?: (?P<reason>.*)", "cli.usage.invalid"),
)
"""What typer says, and the key for it; the names of the groups are the placeholders."""

_REASONS = (
    (r"(?:Value error, )?'(?P<value>.*)' is not one of (?P<choices>'.*')\.", "cli.usage.choices"),
    (r"Input should be a valid integer.*|Unable to parse input string as an integer.*", "cli.usage.integer"),
    (r"Input should be a (?:valid|finite) number.*", "cli.usage.number"),
    (r"Input should be greater than or equal to (?P<bound>\S+)", "cli.usage.at_least"),
    (r"Input should be less than or equal to (?P<bound>\S+)", "cli.usage.at_most"),
    (r"Input should be greater than (?P<bound>\S+)", "cli.usage.more_than"),
    (r"Input should be less than (?P<bound>\S+)", "cli.usage.less_than"),
)
"""Why a value is not taken, as the checks that typer rests on say it."""


def worded_usage(said: str) -> str:
    """What typer says, on one line without its full stop, in the language in force; what is not known here stays English.

    >>> worded_usage("Missing argument 'PATH'.")
    '缺少参数 PATH'
    >>> worded_usage("Invalid value for '--size': Input should be greater than or equal to 1")
    '--size 的值不对：至少是 1'
    """
    line = " ".join(said.split())
    for pattern, key in _SAID:
        if found := re.fullmatch(pattern, line):
            return messages.text(key, **_plain(found.groupdict()))
    return line.removesuffix(".")


def _plain(groups: Mapping[str, str | None]) -> dict[str, object]:
    """What fills a wording: names without quotation marks, the reason worded too."""
    plain: dict[str, object] = {name: _unquoted(value or "") for name, value in groups.items()}
    if groups.get("reason"):
        plain["reason"] = _reason(groups["reason"] or "")
    return plain


def _unquoted(names: str) -> str:
    """One name or several, without the quotation marks about each."""
    comma = "、" if messages.language() == "zh" else ", "
    return names.strip("'\"").replace("' / '", " / ").replace("', '", ", ").replace(", ", comma)


def _reason(said: str) -> str:
    for pattern, key in _REASONS:
        if found := re.fullmatch(pattern, said):
            values: dict[str, object] = {name: _unquoted(value) for name, value in found.groupdict().items()}
            return messages.text(key, **values)
    return said.removesuffix(".")
