"""The table from kind of field to its input."""

from desktop.petition.form import FormField
from desktop.petition.model import Answer
from ui.components.address_input import AddressInput
from ui.components.answer_input import AnswerInput
from ui.components.identity_input import IdentityInput
from ui.components.simple_inputs import (
    AgreeInput,
    ChoiceInput,
    LongTextInput,
    PhoneInput,
    TextInput,
)
from ui.desk import Desk

INPUTS = {
    "consent": AgreeInput,
    "choice": ChoiceInput,
    "name": TextInput,
    "identity": IdentityInput,
    "phone": PhoneInput,
    "address": AddressInput,
    "text": TextInput,
    "long_text": LongTextInput,
    "declaration": AgreeInput,
}


def answer_input(desk: Desk, field: FormField, answer: Answer | None) -> AnswerInput:
    """Return the input for a field; a kind this program does not know is asked as text."""
    return INPUTS.get(field.kind, LongTextInput)(desk, field, answer)
