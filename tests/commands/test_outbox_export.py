"""Letters for a USB stick or the counter: after a clear warning, and over nothing that exists."""

import stat
from pathlib import Path

import pytest

from tests.commands.place import PASSPHRASE, Place
from tests.commands.volunteer import Said, Volunteer


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "letters.txt"


def export(volunteer: Volunteer, out: Path, *more: str, answer: str = "") -> Said:
    words = ("outbox", "export", "--out", str(out), *more)
    return volunteer.says(*words, typing=[PASSPHRASE, answer])


@pytest.mark.parametrize("answer", ["", "n", "不", "no", "不是"])
def test_nothing_is_written_without_a_clear_yes(
    volunteer: Volunteer, place: Place, out: Path, answer: str
) -> None:
    place.queue()
    said = export(volunteer, out, answer=answer)
    assert said.code == 1
    assert "没有加密" in said.err
    assert "没有写出来" in said.out
    assert not out.exists()


@pytest.mark.parametrize("answer", ["是", "y", "YES", " 好 "])
def test_a_yes_is_enough(volunteer: Volunteer, place: Place, out: Path, answer: str) -> None:
    place.queue()
    assert export(volunteer, out, answer=answer).code == 0
    assert out.exists()


def test_the_letter_holds_what_was_written_and_only_its_owner_may_read_it(
    volunteer: Volunteer, place: Place, out: Path
) -> None:
    petition_id = place.queue()
    said = export(volunteer, out, "--yes")
    assert (said.code, said.out) == (0, f"已经写到 {out}\n")
    assert "没有加密" in said.err
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    text = out.read_text(encoding="utf-8")
    for part in (petition_id, "王秀英", "北京市东城区 和平里东街 8 号楼", "𠮷先生摔过一次"):
        assert part in text


def test_the_petitions_stay_in_the_outbox(volunteer: Volunteer, place: Place, out: Path) -> None:
    petition_id = place.queue()
    before = place.get(petition_id)
    export(volunteer, out, "--yes")
    assert place.get(petition_id) == before


def test_one_file_holds_all_letters(volunteer: Volunteer, place: Place, out: Path) -> None:
    ids = [place.queue(name=name) for name in ("王秀英", "李强")]
    assert export(volunteer, out, "--yes").code == 0
    first, second = out.read_text(encoding="utf-8").split("\f")
    assert (ids[0] in first, ids[1] in second) == (True, True)


def test_a_folder_gets_a_file_for_each(volunteer: Volunteer, place: Place, tmp_path: Path) -> None:
    ids = [place.queue(name=name) for name in ("王秀英", "李强")]
    folder = tmp_path / "stick"
    folder.mkdir()
    said = export(volunteer, folder, "--yes", "--json")
    files = sorted(folder.iterdir())
    assert files == sorted(folder / f"petition-{each[:8]}.txt" for each in ids)
    assert sorted(said.document["written"]) == [str(file) for file in files]
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


def test_nothing_is_written_over(volunteer: Volunteer, place: Place, out: Path) -> None:
    place.queue()
    out.write_text("holiday pictures", encoding="utf-8")
    said = export(volunteer, out, "--yes")
    assert said.code == 1
    assert "已经有了" in said.err
    assert out.read_text(encoding="utf-8") == "holiday pictures"


def test_a_place_that_is_not_there_is_told_plainly(
    volunteer: Volunteer, place: Place, tmp_path: Path
) -> None:
    place.queue()
    said = export(volunteer, tmp_path / "no stick" / "letters.txt", "--yes")
    assert said.code == 1
    assert "U 盘" in said.err
    assert "Traceback" not in said.err


def test_nothing_to_write_is_well(volunteer: Volunteer, place: Place, out: Path) -> None:
    place.refuse(place.queue())
    said = export(volunteer, out)
    assert (said.code, said.out, said.err) == (0, "没有等着发送的信访事项。\n", "")


def test_the_letter_is_in_its_person_s_language(
    volunteer: Volunteer, place: Place, out: Path
) -> None:
    place.queue("en", type="suggestion")
    export(volunteer, out, "--yes")
    text = out.read_text(encoding="utf-8")
    assert "Make a suggestion" in text
    assert "Petitioner" in text


def test_an_answer_to_a_form_we_do_not_have_is_written_too(
    volunteer: Volunteer, place: Place, out: Path
) -> None:
    place.queue(witness="张大爷")
    export(volunteer, out, "--yes")
    assert "witness\n张大爷" in out.read_text(encoding="utf-8")


def test_what_was_set_aside_from_an_older_form_is_not(
    volunteer: Volunteer, place: Place, out: Path
) -> None:
    kept = {
        "field": "plan",
        "kind": "text",
        "label": "计划",
        "text": "旧的话",
        "answer": '"旧的话"',
    }
    place.queue(**{"kept:petition/0:plan": kept})
    assert export(volunteer, out, "--yes").code == 0
    assert "旧的话" not in out.read_text(encoding="utf-8")


def test_half_a_character_does_not_cost_the_letter(
    volunteer: Volunteer, place: Place, out: Path
) -> None:
    place.queue(facts="路灯\ud840坏了")
    assert export(volunteer, out, "--yes").code == 0
    assert "路灯?坏了" in out.read_text(encoding="utf-8")
