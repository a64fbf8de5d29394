"""Lets schemathesis reach receipts: random answers never pass an identity number's check digit."""

from typing import Any

import schemathesis
from openapi_schema_validator import OAS31Validator

from tests.central.client import contract
from tests.central.samples import good_petition

FEW_ANSWERS = 2
PETITION = OAS31Validator(
    {"$ref": "#/components/schemas/Petition", "components": contract()["components"]}
)


@schemathesis.hook
def map_body(context: schemathesis.HookContext, body: Any) -> Any:
    """Make short petitions good ones; leave the long and the wrongly shaped as they are."""
    if (
        context.operation is None
        or context.operation.path != "/v1/petitions"
        or not PETITION.is_valid(body)
    ):
        return body
    if len(body["answers"]) > FEW_ANSWERS:
        return body
    return {**good_petition(), "language": body["language"]}
