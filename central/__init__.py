"""The reference central API, and the practice mode's server. Shares no code with the client."""
