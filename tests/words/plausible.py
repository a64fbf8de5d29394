"""What stands in the sentences: for each variable some values as they occur."""

from collections.abc import Iterator, Mapping
from itertools import cycle, islice

from desktop.flow.words import Argument

VALUES: Mapping[str, tuple[Argument, ...]] = {
    "basis": ("《信访工作条例》第二十二条",),
    "character": ("访",),
    "characters": ("人 入 八",),
    "check": ("磁盘",),
    "count": (0, 1, 2, 12),
    "date": ("2026年11月23日",),
    "day": (1, 31),
    "deed": ("修改",),
    "do": ("", "请再试一次。"),
    "done": (0, 1, 145_217_532),
    "error": ("还没有填。",),
    "excess": (1, 30),
    "file": ("NotoSansSC_400Regular.ttf",),
    "folder": ("/media/usb",),
    "free": (0, 199, 77_900),
    "given": (0, 1, 11),
    "hint": ("", "一句话就行。"),
    "host": ("models.example.cn",),
    "id": ("3f2a9c10",),
    "keys": ("Ctrl++",),
    "kind": ("KeyError",),
    "label": ("住址",),
    "least": (5,),
    "length": (15, 17),
    "letter": ("A",),
    "licence": ("MIT",),
    "limit": (2000,),
    "max": (2000,),
    "microphone": ("USB Audio",),
    "minutes": (1, 2, 60),
    "model": ("whisper-base",),
    "month": tuple(range(1, 13)),
    "name": ("网上信访",),
    "needed": (1, 200),
    "number": ("12345",),
    "path": ("/media/usb/letters.txt",),
    "percent": (0, 50, 100),
    "points": (18, 36),
    "position": (1,),
    "question": ("请问您的姓名？",),
    "reason": ("现在连不上网络。",),
    "region": ("浙江省杭州市西湖区",),
    "seconds": ("1.6",),
    "sentence": ("能写。",),
    "sign": ("资",),
    "since": ("2026年11月23日 08:30",),
    "size": ("145.2 MB",),
    "stage": ("待发送",),
    "state": ("正常",),
    "step": (1, 14),
    "steps": (14,),
    "text": ("我家门口的路灯坏了",),
    "time": ("08:30",),
    "title": ("小区路灯坏了",),
    "tool": ("apt-get",),
    "tries": (0, 1, 2),
    "url": ("https://xf.example.gov.cn",),
    "waiting": (0, 1, 2),
    "wanted": (12,),
    "what": ("帮助",),
    "when": ("2026年11月23日",),
    "wish": ("Headset",),
    "word": ("信访",),
    "year": ("2026",),
}


def arguments_for(variables: frozenset[str]) -> Iterator[dict[str, Argument]]:
    """Arguments for a message, so often that each value of each variable has its turn."""
    times = max((len(VALUES[name]) for name in variables), default=1)
    turns = {name: list(islice(cycle(VALUES[name]), times)) for name in variables}
    for turn in range(times):
        yield {name: values[turn] for name, values in turns.items()}
