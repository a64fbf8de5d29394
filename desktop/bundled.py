"""The data that comes with the program: form, regions, sentences, fonts, icons."""

from importlib.resources import files
from pathlib import Path

from speech.text.word_list import words_in

ROOT = Path(str(files("resources")))


def form_text() -> str:
    """Return the bundled form as JSON."""
    return (ROOT / "forms" / "petition.json").read_text(encoding="utf-8")


def regions_text() -> str:
    """Return the region codes and names as JSON."""
    return (ROOT / "regions" / "regions.json").read_text(encoding="utf-8")


def sentences(language: str) -> tuple[str, ...]:
    """Return the texts of the `.ftl` files of a language."""
    folder = ROOT / "locales" / language
    return tuple(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.ftl")))


def phrases(language: str) -> tuple[str, ...]:
    """Return the texts of the phrase tables by which a language is understood."""
    folder = ROOT / "voice" / language
    return tuple(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.toml")))


def petition_words() -> tuple[str, ...]:
    """Return the words of petitions, the likelier first."""
    paths = sorted((ROOT / "speech" / "words").glob("*.txt"))
    return words_in(path.read_text(encoding="utf-8") for path in paths)


def keyboard_text() -> str:
    """Return the layouts of the on-screen keyboard as TOML."""
    return (ROOT / "keyboard" / "layouts.toml").read_text(encoding="utf-8")


def character_words() -> tuple[str, ...]:
    """Return words, one or more for each common character."""
    return words_in([(ROOT / "phrases" / "characters.txt").read_text(encoding="utf-8")])


def phrase_books() -> dict[str, str]:
    """Return by language the sentences that words are suggested from, as TOML."""
    paths = sorted((ROOT / "phrases").glob("*.toml"))
    return {path.stem: path.read_text(encoding="utf-8") for path in paths}


def control_types_text() -> str:
    """Return by language the words that screen readers say for types of controls, as TOML."""
    return (ROOT / "accessibility" / "control_types.toml").read_text(encoding="utf-8")


def practice_text() -> str:
    """Return the answers of an invented petition as JSON."""
    return (ROOT / "practice" / "petition.json").read_text(encoding="utf-8")


def font_paths() -> tuple[Path, ...]:
    """Return the bundled font files."""
    return tuple(sorted((ROOT / "fonts").glob("*.ttf")))


def icon_folder() -> Path:
    """Return the folder of the SVG icons."""
    return ROOT / "icons"


def style_template() -> str:
    """Return the style sheet with the names of tokens still in it."""
    return (ROOT / "style" / "application.qss").read_text(encoding="utf-8")
