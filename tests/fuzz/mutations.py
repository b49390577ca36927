"""Spoils texts and files in the ways that they are spoiled by accident and on purpose; the same seed spoils the same way."""

import random
import re
import struct
import zipfile
from io import BytesIO

PIECES = [
    *("\n", "\n\n", "\f", "\r\n", "\r", "\t", " ", "　", "\x00", "\x1b[2J", "\x85", "\u2028"),
    *("\u200b", "\u202e", "\ufeff", "\u00ad", "¹", "²³", "*", "**", "∗", "†", "1", "1/", "(1)", "1. "),
    *("（一）", "(a) ", "A", "二、", "9" * 21, "٣", "Ⅳ", "<sup>1</sup>", "[1](#_ftn1)", "[^1]: ", "\\("),
    *("|", "---", "____", "# ", "<br>", "&#x4e00;", "http://undocs.org/A/1", "大会，", "人权理事会，"),
    *("安全理事会，", "重申", "又", "决定", "附件", "第45次会议", "2020年6月22日", "13.", "- 2 -"),
    *("GE.20-08874 (C)", "[根据第三委员会的报告(A/75/478/Add.2)通过]", "[未经表决获得通过。]"),
    *("[经记录表决，以33票赞成、", "赞成：", "弃权：", "《", "》", "“", "”", "A/RES/3314(XXIX)"),
    *("A/HRC/RES/43/21", "55/90. 题目", "𠀀", "⽂", "é", "\U0001f600", "=cmd()", "<script>"),
]
NUMBERS = (0, 1, -1, 127, 128, 255, 32767, 65535, 2**31 - 1, -(2**31), 2**32 - 1, 2**63)


def spoil_text(text: str, others: list[str], rng: random.Random) -> str:
    """The text with a few stretches cut, doubled, moved, mixed with others or with what texts stumble over."""
    for _ in range(rng.choice((1, 1, 2, 3, 8))):
        text = rng.choice(_TEXT_WAYS)(text, others, rng)[:40_000]
    return text


def spoil_bytes(data: bytes, others: list[bytes], rng: random.Random) -> bytes:
    """The bytes with a few of them flipped, cut, doubled, moved, or taken from another file."""
    for _ in range(rng.choice((1, 1, 2, 3, 8))):
        data = rng.choice(_BYTE_WAYS)(data, others, rng)[:400_000]
    return data


def spoil_encoded(data: bytes, others: list[bytes], rng: random.Random) -> bytes:
    """The bytes of a text spoiled, or its characters, which are then written in some encoding."""
    if rng.random() < 0.4:
        return spoil_bytes(data, others, rng)
    texts = [other.decode("utf-8") for other in others if not other.startswith((b"\xff", b"\xfe")) and _is_utf8(other)]
    encoding = rng.choice(("utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-32", "gb18030", "big5hkscs"))
    return spoil_text(rng.choice(texts), texts, rng).encode(encoding, rng.choice(("ignore", "replace")))


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def spoil_archive(data: bytes, others: list[bytes], rng: random.Random) -> bytes:
    """The archive with its bytes spoiled, or with one of its files spoiled and packed again."""
    if rng.random() < 0.3:
        return spoil_bytes(data, others, rng)
    with zipfile.ZipFile(BytesIO(data)) as opened:
        files = {name: opened.read(name) for name in opened.namelist()}
    name = rng.choice(sorted(files))
    spoil = spoil_values if rng.random() < 0.7 else spoil_markup
    files[name] = spoil(files[name], others, rng)
    if rng.random() < 0.1:
        files.pop(rng.choice(sorted(files)))
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return target.getvalue()


def spoil_values(data: bytes, others: list[bytes], rng: random.Random) -> bytes:
    """The markup with other values and texts, and elements left out or doubled, which stays sound for the most part."""
    pieces = _pieces_of(data)
    for _ in range(rng.choice((1, 3, 10, 40))):
        at, to = rng.randrange(len(pieces)), rng.randrange(len(pieces))
        if not pieces[at].startswith(b"<"):
            pieces[at] = _other_text(pieces[at], rng) if at else b""
        elif pieces[at].endswith(b"/>") and rng.random() < 0.5:
            pieces[at] = rng.choice((b"", pieces[at] * 3))
        elif not pieces[at].startswith((b"<?", b"<!")):
            pieces[at] = _other_value(pieces[at], pieces[to], rng)
    return b"".join(pieces)[:400_000]


def _pieces_of(data: bytes) -> list[bytes]:
    """The tags of markup, and what stands between them."""
    return data.replace(b">", b">\0").replace(b"<", b"\0<").split(b"\0")


def spoil_markup(data: bytes, others: list[bytes], rng: random.Random) -> bytes:
    """The markup with tags doubled, dropped, exchanged or nested, which stays markup more often than not."""
    if rng.random() < 0.3:
        return spoil_bytes(data, others, rng)
    pieces = _pieces_of(data)
    for _ in range(rng.choice((1, 2, 5))):
        at, to = rng.randrange(len(pieces)), rng.randrange(len(pieces))
        way = rng.randrange(9)
        if way == 0:
            pieces[at] = b""
        elif way == 1:
            pieces.insert(to, pieces[at])
        elif way == 2:
            pieces[at], pieces[to] = pieces[to], pieces[at]
        elif way == 3:
            pieces[at] *= rng.choice((2, 10, 300))
        elif way == 4:
            pieces[at] = spoil_bytes(pieces[at], others, rng)
        elif pieces[at].startswith(b"<"):
            pieces[at] = _other_value(pieces[at], pieces[to], rng)
        else:
            pieces[at] = _other_text(pieces[at], rng)
    return b"".join(pieces)[:400_000]


def _other_value(tag: bytes, other: bytes, rng: random.Random) -> bytes:
    """The tag with the value of one of its attributes taken from another tag, or out of range."""
    found = re.findall(rb'"[^"]*"', tag)
    values = [*re.findall(rb'"[^"]*"', other), *(b'"%d"' % number for number in NUMBERS)]
    return tag.replace(rng.choice(found), rng.choice(values)) if found else tag


def _other_text(text: bytes, rng: random.Random) -> bytes:
    piece = rng.choice([piece for piece in PIECES if not set(piece) & set("<>&\x00\x1b")])
    at = rng.randrange(len(text) + 1)
    return text[:at] + piece.encode() * rng.choice((1, 1, 5)) + text[at:]


def _cut(text, others, rng):
    start, end = _range(text, rng)
    return text[:start] + text[end:]


def _double(text, others, rng):
    start, end = _range(text, rng)
    return text[:end] + text[start:end] * rng.choice((1, 2, 20)) + text[end:]


def _move(text, others, rng):
    start, end = _range(text, rng)
    rest, at = text[:start] + text[end:], rng.randrange(len(text) + 1)
    return rest[:at] + text[start:end] + rest[at:]


def _splice(text, others, rng):
    other = rng.choice(others)
    at, (start, end) = rng.randrange(len(text) + 1), _range(other, rng)
    return text[:at] + other[start:end] + text[at:]


def _head(text, others, rng):
    return text[: rng.randrange(len(text) + 1)]


def _insert_piece(text, others, rng):
    at = rng.randrange(len(text) + 1)
    return text[:at] + rng.choice(PIECES) * rng.choice((1, 1, 1, 3, 50)) + text[at:]


def _replace_piece(text, others, rng):
    pieces = [piece for piece in rng.sample(PIECES, 12) if piece in text]
    return text.replace(rng.choice(pieces), rng.choice(PIECES)) if pieces else text


def _rewrap(text, others, rng):
    width = rng.randrange(1, 80)
    flat = text.replace("\n", rng.choice(("", " ", "\n")))
    return "\n".join(flat[at : at + width] for at in range(0, len(flat), width))


def _shuffle_lines(text, others, rng):
    lines = text.split("\n")
    rng.shuffle(lines)
    return "\n".join(lines)


def _random_characters(text, others, rng):
    start, end = _range(text, rng)
    most = rng.choice((0x80, 0x3000, 0xD7FF, 0x10FFFF))
    drawn = (rng.randrange(most) for _ in range(min(end - start, 50)))
    return text[:start] + "".join(chr(code) for code in drawn if not 0xD800 <= code < 0xE000) + text[end:]


def _flip(data, others, rng):
    spoiled = bytearray(data or b"\0")
    for _ in range(rng.choice((1, 4, 30))):
        spoiled[rng.randrange(len(spoiled))] ^= 1 << rng.randrange(8)
    return bytes(spoiled)


def _overwrite(data, others, rng):
    at, number = rng.randrange(len(data) + 1), rng.choice(NUMBERS) & 0xFFFFFFFF
    packed = rng.choice((struct.pack("<I", number), struct.pack(">I", number), str(number).encode()))
    return data[:at] + packed + data[at + len(packed) :]


def _other_digits(data, others, rng):
    places = [at for at, byte in enumerate(data[:20_000]) if 48 <= byte <= 57]
    if not places:
        return data
    at = rng.choice(places)
    return data[:at] + str(rng.choice(NUMBERS)).encode() + data[at + 1 :]


def _range(text, rng):
    start = rng.randrange(len(text) + 1)
    return start, min(len(text), start + rng.choice((0, 1, 5, 40, 400, 4000)))


_TEXT_WAYS = (
    *(_cut, _double, _move, _splice, _head, _insert_piece, _insert_piece, _insert_piece),
    *(_replace_piece, _replace_piece, _rewrap, _shuffle_lines, _random_characters),
)
_BYTE_WAYS = (_cut, _double, _move, _splice, _head, _flip, _flip, _overwrite, _other_digits)
