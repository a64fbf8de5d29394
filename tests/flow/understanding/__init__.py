"""What a heard sentence means, measured on what people say."""
