"""The person's session: the steps of a petition and where the person is in them."""
