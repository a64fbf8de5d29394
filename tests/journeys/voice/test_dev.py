import time, os
from pathlib import Path
from desktop.flow.conversation.ports import TalkState

def test_dev(house, person):
    talk = house.application.conversation
    t0 = time.monotonic()
    last = {}
    def show():
        now = dict(state=talk.state.value, caption=talk.caption, partial=talk.partial, heard=talk.heard, failure=talk.failure)
        diff = {k: v for k, v in now.items() if last.get(k) != v}
        last.update(now)
        if diff: print(f"{time.monotonic()-t0:6.1f}", house.place, diff, flush=True)
    talk.changed.connect(show)
    show()
    for line in Path("/tmp/journey_script.txt").read_text().splitlines():
        person.listens()
        print(">>>", line, flush=True)
        person.says(line)
    print(dict(house.petition.answers) if house.application.session.petition else None)
