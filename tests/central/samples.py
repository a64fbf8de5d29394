"""Petitions to send."""

import json
import uuid
from typing import Any


def good_petition() -> dict[str, Any]:
    return {
        "form": {"id": "petition", "version": 1},
        "language": "zh-CN",
        "answers": {
            "consent": True,
            "type": "appeal",
            "name": "王秀英",
            "identity": {"type": "resident_id", "number": "360426199101010071"},
            "phone": "13800138000",
            "address": {"region": "110101", "detail": "和平里东街 8 号楼 2 单元 301"},
            "about": "小区路灯坏了，物业一直没修。",
            "request": "请把路灯修好。",
            "facts": "从去年三月起，楼前的路灯不亮。\n晚上看不见路，𠮷先生摔过一次。",
            "reasons": "物业费里有公共照明的费用。",
            "declaration": True,
        },
    }


def with_answers(**answers: object) -> dict[str, Any]:
    petition = good_petition()
    petition["answers"] |= answers
    return petition


def as_body(petition: object) -> bytes:
    return json.dumps(petition, ensure_ascii=False, indent=1).encode()


def new_key() -> str:
    return str(uuid.uuid4())
