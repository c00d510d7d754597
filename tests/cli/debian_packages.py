"""Makes Debian's Python packages (scripts/packages.txt) importable when another python3 of the same
version stands first in PATH."""

import sys

sys.path.append("/usr/lib/python3/dist-packages")
