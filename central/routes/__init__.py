"""The operations of the contract; each class holds what its operations need."""
