"""XML files that would have a reader follow or unfold something: nothing is followed, and nothing grows without bound."""

from pathlib import Path

import pytest

from nlp.errors import LexiconError
from nlp.lexicon.exchange import xml_text
from nlp.lexicon.exchange.skos import read_skos
from nlp.lexicon.exchange.tbx import read_tbx
from nlp.lexicon.exchange.xml_text import read_xml_text

BODY = "<text><body><termEntry><langSet xml:lang='zh'><tig><term>{}</term></tig></langSet></termEntry></body></text>"
LAUGHS = '<!ENTITY a0 "债"> ' + " ".join(f'<!ENTITY a{n} "&a{n - 1};&a{n - 1};&a{n - 1};&a{n - 1};">' for n in range(1, 30))


def tbx(term, subset="", external=""):
    return f"<!DOCTYPE martif {external} [{subset}]>\n<martif type='TBX'>{BODY.format(term)}</martif>".encode()


def fault_of(read, *arguments):
    with pytest.raises(LexiconError) as raised:
        read(*arguments)
    return raised.value.line("en")


@pytest.mark.parametrize(
    ("subset", "entity"),
    [
        pytest.param('<!ENTITY e SYSTEM "file:///etc/hostname">', "e", id="a file"),
        pytest.param('<!ENTITY e PUBLIC "x" "http://localhost:9/x">', "e", id="a web address"),
        pytest.param(LAUGHS, "a29", id="billion laughs"),
        pytest.param('<!ENTITY e "<b>债</b>">', "e", id="markup"),
        pytest.param('<!ENTITY % p SYSTEM "file:///etc/hostname"> %p;', "p", id="a parameter entity"),
        pytest.param("", "nbsp", id="one that is not declared"),
    ],
)
def test_an_entity_that_is_no_plain_text_is_an_error_with_its_line(subset, entity):
    assert fault_of(read_tbx, tbx(f"&{entity};", subset), "a.tbx") == (
        f"the entity &{entity}; is not put in (not declared, or it stands for a file, markup or other entities): a.tbx:2; "
        "write the text that it stands for"
    )


def test_a_declared_entity_that_is_not_used_harms_nothing():
    [concept] = read_tbx(tbx("债", '<!ENTITY e SYSTEM "file:///etc/hostname">'), "a.tbx").concepts
    assert concept.terms[0].text == "债"


def test_a_dtd_elsewhere_is_not_looked_up(tmp_path):
    dtd = tmp_path / "x.dtd"
    dtd.write_text('<!ELEMENT martif ANY><!ENTITY e "leaked">', encoding="utf-8")
    [concept] = read_tbx(tbx("债", external=f'SYSTEM "{dtd.as_uri()}"'), "a.tbx").concepts
    assert concept.terms[0].text == "债"
    assert "&e;" in fault_of(read_tbx, tbx("&e;", external=f'SYSTEM "{dtd.as_uri()}"'), "a.tbx")


def test_inclusions_are_not_followed(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("leaked", encoding="utf-8")
    include = f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" parse="text" href="{secret.as_uri()}"/>'
    [concept] = read_tbx(tbx(f"债{include}"), "a.tbx").concepts
    assert concept.terms[0].text == "债"


def test_entities_that_shorten_namespaces_are_put_in_as_rdf_files_need_it():
    content = b"""<?xml version="1.0"?>
<!DOCTYPE rdf:RDF [
  <!ENTITY skos "http://www.w3.org/2004/02/skos/core#">
  <!ENTITY ex 'https://example.org/'>
]>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="&skos;">
  <skos:Concept rdf:about="&ex;debt"><skos:prefLabel xml:lang="en">debt &amp; loans</skos:prefLabel></skos:Concept>
</rdf:RDF>"""
    [concept] = read_skos(content, "a.rdf", "xml").concepts
    assert (concept.id, concept.label, concept.where) == ("debt", {"en": "debt & loans"}, "a.rdf:7")


def test_an_entity_within_quotation_marks_stays_within_them():
    assert read_xml_text(b"""<!DOCTYPE r [<!ENTITY q 'a"b>'>]>\n<r x="&q;"/>""", "a.xml") == '\n<r x="a&quot;b&gt;"/>'


def test_names_within_comments_and_cdata_are_no_entities():
    text = "<r><!-- &x; --><![CDATA[&y;]]></r>"
    assert read_xml_text(text.encode(), "a.xml") == text


@pytest.mark.parametrize("rdf", [False, True])
def test_plain_entities_may_not_make_a_file_larger_than_the_limit(monkeypatch, rdf):
    monkeypatch.setattr(xml_text, "LARGEST", 1)
    content = tbx("&e;" * 2_000, f'<!ENTITY e "{"债" * 1_000}">')
    read = (lambda content, name: read_skos(content, name, "xml")) if rdf else read_tbx
    assert fault_of(read, content, "a.xml").startswith("the file is too large (the limit is 1 MB): a.xml; ")


def test_a_file_beyond_the_limit_is_refused_before_it_is_read(monkeypatch):
    monkeypatch.setattr(xml_text, "LARGEST", 1)
    assert fault_of(read_tbx, b" " * 1_000_001, "a.tbx") == (
        "the file is too large (the limit is 1 MB): a.tbx; divide it into several files"
    )


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "gb18030", "big5"], ids=lambda name: name.replace("-", " ")
)
def test_a_file_is_read_in_the_encoding_that_it_names_or_marks(encoding):
    mark = "\ufeff" if encoding == "utf-16-le" else ""
    declaration = "" if encoding.startswith("utf-16") else f"<?xml version='1.0' encoding='{encoding.removesuffix('-sig')}'?>"
    content = f"{mark}{declaration}<martif>{BODY.format('債')}</martif>".encode(encoding)
    assert read_tbx(content, "a.tbx").concepts[0].terms[0].text == "債"


@pytest.mark.parametrize("encoding", ["UTF-7", "IBM037", "no-such-thing", "iso-8859-99"])
def test_an_encoding_that_is_not_known_to_all_alike_is_an_error(encoding):
    content = f'<?xml version="1.0" encoding="{encoding}"?>\n<martif/>'.encode()
    assert fault_of(read_tbx, content, "a.tbx") == f"the encoding {encoding} is not read: a.tbx:1; save the file as UTF-8"


def test_a_file_whose_marks_are_never_closed_is_read_in_one_go():
    for opening in ("<!--", "<![CDATA[", "<?x", "<!DOCTYPE r [<!--", '<!DOCTYPE r ["', "<!DOCTYPE r [<!ENTITY "):
        content = f"{opening}" * 200_000
        assert fault_of(read_tbx, content.encode(), "a.tbx").split(": ", 1)[1]


def test_no_file_of_the_machine_is_opened_by_reading(monkeypatch):
    def refuse(*arguments, **options):
        raise AssertionError(arguments)

    monkeypatch.setattr("builtins.open", refuse)
    monkeypatch.setattr("urllib.request.urlopen", refuse)
    read_tbx(tbx("债", external='SYSTEM "http://localhost:9/x.dtd"'), "a.tbx")
    turtle = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
    turtle += '<> owl:imports <http://localhost:9/other.ttl> . <x:debt> a skos:Concept ; skos:prefLabel "债务"@zh .'
    assert len(read_skos(turtle.encode(), "a.ttl").concepts) == 1


def test_the_files_of_other_programs_declare_what_is_not_there():
    content = (Path(__file__).parent / "files" / "translate-toolkit.tbx").read_bytes()
    assert b"TBXcdv04.dtd" in content
    assert "DOCTYPE" not in read_xml_text(content, "a.tbx")
