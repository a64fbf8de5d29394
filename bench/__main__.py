"""Every measurement, one JSON line each: `make bench`."""

from bench import central, outbox, start, store, tour

for measurement in (start, tour, store, outbox, central):
    measurement.main()
