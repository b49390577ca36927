"""A workspace in which one session speaks of debt without the lexicon's words for it: what the measures should disagree on."""

from __future__ import annotations

import random
from pathlib import Path

from nlp.lexicon import Lexicon
from nlp.store import Workspace
from nlp.types import Document, Mention, Paragraph, TaggedDocument, ThemeTag
from nlp.workspace import stamp_of

SESSIONS = ("40", "41", "42", "43")
REWORDED = "42"
TERMS = {"debt": "债务", "terrorism": "恐怖主义"}
OWN_WORDS = {
    "debt": "偿还 本金 利息 借款 贷款 债权 违约 银行 汇率 财政 信贷 货币",
    "terrorism": "袭击 爆炸 人质 武器 边境 警察 情报 引渡 刑事 司法 暴力 犯罪",
}
OTHER_WORDS = (
    "教育 学校 教师 儿童 妇女 家庭 卫生 医院 药品 农业 粮食 土地 森林 河流 海洋 渔业 城市 住房 道路 交通 能源 电力 煤炭 石油"
    " 科学 技术 大学 图书 新闻 报纸 广播 电影 音乐 体育 旅游 邮政 保险 税收 贸易 关税 工业 矿山 劳动 工资 工会 选举 议会 法院"
    " 律师 监狱"
)
RESOLUTIONS, PARAGRAPHS = 12, 9


def fill(path: Path, lexicon: Lexicon, *, reworded: bool = True) -> None:
    """Make the workspace: four sessions of twelve resolutions, a third of the paragraphs on debt, a third on terrorism."""
    chance = random.Random(7)
    with Workspace(path, mode="create") as workspace:
        for session in SESSIONS:
            for number in range(RESOLUTIONS):
                hidden = reworded and session == REWORDED
                texts = [_paragraph(chance, at % 3, without_term=hidden) for at in range(PARAGRAPHS)]
                workspace.store(_tagged(session, number, texts), stamp_of(lexicon), lexicon.files)


def _paragraph(chance: random.Random, subject: int, *, without_term: bool) -> str:
    theme = [*TERMS, None][subject]
    words = chance.sample(OTHER_WORDS.split(), 4 if theme else 9)
    if theme:
        words += chance.sample(OWN_WORDS[theme].split(), 6)
        if not (without_term and theme == "debt"):
            words.append(TERMS[theme])
    chance.shuffle(words)
    return "、".join(words) + "；"


def _tagged(session: str, number: int, texts: list[str]) -> TaggedDocument:
    paragraphs = tuple(Paragraph("operative", at, text) for at, text in enumerate(texts, 1))
    document = Document(
        f"{session}-{number:02}.txt", f"sha256 of {session} {number}", f"A/HRC/RES/{session}/{number}", "HRC", session=session,
        kind="resolution", title="决议", adopted=f"20{session}-07-12", paragraphs=paragraphs,
    )  # fmt: skip
    return TaggedDocument(document, (), tuple(map(_tags, texts)))


def _tags(text: str) -> tuple[ThemeTag, ...]:
    found = ((theme, text.find(term), term) for theme, term in TERMS.items() if term in text)
    return tuple(ThemeTag(theme, (Mention(at, at + len(term), term, term),)) for theme, at, term in found)
