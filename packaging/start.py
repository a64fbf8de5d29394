"""Where the packaged program starts; an installation by pip starts in the same function."""

import sys

from desktop.command import main

if __name__ == "__main__":
    sys.exit(main())
