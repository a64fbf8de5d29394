"""Every measurement, one JSON line each: `make bench`."""

from bench import (
    central,
    character_errors,
    hearing,
    loaded,
    outbox,
    speaking,
    start,
    store,
    tour,
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
    character_errors,
):
    measurement.main()
