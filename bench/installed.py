"""The folders of models that a measurement needs."""

from pathlib import Path

from speech.models.shelf import find_model


class ModelMissingError(Exception):
    """A model is not installed: `petition-desk models install`."""


def installed(model_id: str) -> Path:
    """Return the folder of a model; raise ModelMissingError."""
    found = find_model(model_id)
    if found is None:
        raise ModelMissingError(model_id)
    return found
