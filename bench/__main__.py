"""Every measurement, one JSON line each: `make bench`."""

from bench import (
    central,
    character_errors,
    conversation,
    handwriting,
    hearing,
    loaded,
    outbox,
    speaking,
    start,
    store,
    tour,
    understanding,
)

for measurement in (
    start,
    tour,
    store,
    outbox,
    central,
    loaded,
    speaking,
    hearing,
    conversation,
    understanding,
    character_errors,
    handwriting,
):
    measurement.main()
