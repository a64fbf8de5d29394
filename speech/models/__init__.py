"""The weights that ears and mouth need: what there is, where it lies, how it comes here whole."""
