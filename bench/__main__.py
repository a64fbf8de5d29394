"""Every measurement, one JSON line each: `make bench`."""

from bench import (
    central,
    character_errors,
    commands_by_ear,
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
    commands_by_ear,
    character_errors,
    handwriting,
):
    measurement.main()
