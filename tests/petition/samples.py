"""Invented answers and numbers, and what hypothesis draws."""

from hypothesis import settings
from hypothesis import strategies as st

from desktop.petition.form import FormField, Option
from desktop.petition.model import Answer

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECK_CHARACTERS = "10X98765432"


def resident_number(first: str) -> str:
    """Seventeen digits with their check character, by the weights of GB 11643."""
    total = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, first, strict=True))
    return first + CHECK_CHARACTERS[total % 11]


NUMBER = resident_number("33010619491001123")
ENDING_IN_X = resident_number("11010119900307838")

ANSWERS: dict[str, Answer] = {
    "consent": True,
    "type": "appeal",
    "name": "王小明",
    "identity": {"type": "resident_id", "number": NUMBER},
    "phone": "13800138000",
    "address": {"region": "330106", "detail": "文三路 100 号 2 幢 301"},
    "about": "小区路灯坏了",
    "occasion": "去年三月，村口的小桥",
    "request": "请把路灯修好。",
    "facts": "  从三月起就不亮了。\r\n\r\n物业说没钱。\t\n",
    "reasons": "晚上看不见路，有人摔倒。",
    "declaration": True,
}


def make_field(kind: str, **changes: object) -> FormField:
    """A field of this kind with the id "it"."""
    plain: dict[str, object] = {"question": {"zh-CN": "问"}, "label": {"zh-CN": "名"}}
    return FormField.model_validate({"id": "it", "kind": kind, **plain, **changes})


def make_option(option_id: str, label: str = "选项") -> Option:
    """An option with a Chinese label."""
    return Option(id=option_id, label={"zh-CN": label})


# The machine may be busy: no example is judged by its time, and none is kept on disk.
patient = settings(deadline=None, database=None)

any_text = st.text(st.characters(exclude_categories=()), max_size=40)
any_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | any_text,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(any_text, inner, max_size=3),
    max_leaves=8,
)
parts = st.dictionaries(
    st.sampled_from(["type", "number", "region", "detail"]),
    any_json | st.sampled_from(["resident_id", NUMBER, "330106", "330000", "x"]),
)
