"""File names as evidence: the system's own, and those that people write."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.ingest.filenames import LANGUAGES, FileName, parse_file_name
from nlp.symbols import parse_symbol


@pytest.mark.parametrize(
    ("name", "symbol"),
    [
        ("A_HRC_RES_53_11-ZH.pdf", "A/HRC/RES/53/11"),
        ("A-RES-76-164_C.docx", "A/RES/76/164"),
        ("A_RES_68_160-zh.txt", "A/RES/68/160"),
        ("a_hrc_res_43_21_c.pdf", "A/HRC/RES/43/21"),
        ("A HRC RES 43 21.pdf", "A/HRC/RES/43/21"),
        ("S_RES_1325(2000)-ZH.pdf", "S/RES/1325(2000)"),
        ("S_RES_1325 (2000)_C.pdf", "S/RES/1325(2000)"),
        ("A_RES_3314(XXIX)-C.pdf", "A/RES/3314(XXIX)"),
        ("A_C.3_75_L.39_Rev.1-C.pdf", "A/C.3/75/L.39/Rev.1"),
        ("A_C_3_75_L_39_Rev_1_C.pdf", "A/C.3/75/L.39/Rev.1"),
        ("A_RES_68_160_Corr.1-C.pdf", "A/RES/68/160/Corr.1"),
        ("E_RES_2023_12", "E/RES/2023/12"),
        ("E_2023_L.19-C.docx", "E/2023/L.19"),
        ("E_CN.4_RES_2000_22.txt", "E/CN.4/RES/2000/22"),
        ("A_HRC_RES_S-32_1-ZH.pdf", "A/HRC/RES/S-32/1"),
        ("A-RES-ES-11-1.pdf", "A/RES/ES-11/1"),
        ("A_76_462_Add.2-ZH.pdf", "A/76/462/Add.2"),
        ("A.RES.76.164.pdf", "A/RES/76/164"),
        ("A%2FRES%2F76%2F164.pdf", "A/RES/76/164"),
        ("A\u2215RES\u221576\u2215164.pdf", "A/RES/76/164"),
        ("2021/A_RES_76_164.pdf", "A/RES/76/164"),
        ("A_RES_76_164 (1).pdf", "A/RES/76/164"),
        ("A_RES_76_164 - 副本.docx", "A/RES/76/164"),
        ("A_RES_76_164 促进国际合作.docx", "A/RES/76/164"),
        ("ares76164_c.pdf", "A/RES/76/164"),
        ("ahrcres4321.pdf", "A/HRC/RES/43/21"),
        ("eres202312.pdf", "E/RES/2023/12"),
    ],
)
def test_a_name_made_of_a_symbol_gives_it(name: str, symbol: str) -> None:
    assert parse_file_name(name).symbol == symbol


@pytest.mark.parametrize(
    "name",
    [
        "letter.txt", "a.txt", "A-B.txt", "notes-2023.txt", "report_E.pdf", "ga-res-68-160.txt", "000_a1b2c3d4.txt", " .pdf",
        pytest.param("S-2023-12.txt", id="may be a date"),
        pytest.param("A-75-20.txt", id="may be a shelf mark"),
        pytest.param("ahrcres431.pdf", id="43/1 or 4/31"),
        pytest.param("ares12345678.pdf", id="too many digits"),
    ],
)  # fmt: skip
def test_a_name_that_may_be_something_else_gives_no_symbol(name: str) -> None:
    assert parse_file_name(name).symbol is None


@pytest.mark.parametrize(
    ("name", "job"),
    [
        pytest.param("N2038245.pdf", "20-38245", id="New York"),
        pytest.param("n1344904.doc", "13-44904", id="small letter"),
        pytest.param("N1344904", "13-44904", id="no suffix"),
        pytest.param("G2008874.pdf", "GE.20-08874", id="Geneva"),
        pytest.param("GE2008874.doc", "GE.20-08874", id="Geneva, in full"),
        pytest.param("GE.20-08874.pdf", "GE.20-08874", id="as printed"),
        pytest.param("V2001234.pdf", "V.20-01234", id="Vienna"),
    ],
)
def test_a_job_number_is_given_as_it_is_printed(name: str, job: str) -> None:
    assert parse_file_name(name) == FileName(job=job)


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("A_RES_76_164_C.docx", "zh"), ("A_RES_76_164-EN.docx", "en"), ("A_RES_76_164_F.pdf", "fr"), ("N2038245_S.pdf", "es"),
        ("A_RES_76_164[R].pdf", "ru"), ("A_RES_76_164 阿拉伯文.pdf", "ar"), ("A_RES_76_164.pdf", None), ("annex_B.pdf", None),
    ],
)  # fmt: skip
def test_the_language_is_the_letter_or_word_at_the_end(name: str, language: str | None) -> None:
    assert parse_file_name(name).language == language


@given(st.text(max_size=60))
def test_any_name_gives_a_symbol_that_can_be_read_or_none(name: str) -> None:
    found = parse_file_name(name)
    assert found.symbol is None or parse_symbol(found.symbol) is not None
    assert found.language is None or found.language in LANGUAGES.values()
