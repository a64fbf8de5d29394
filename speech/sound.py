"""What sound is in this house: mono samples as 32-bit floats from -1 to 1."""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Samples: TypeAlias = NDArray[np.float32]
"""Shape (n,). Never written to a disk when a microphone made them."""

RATE = 16_000
"""Samples a second of everything that is heard; voices have a rate of their own."""
