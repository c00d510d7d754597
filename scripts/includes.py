"""What the files of this tree include: read by check_includes.py and tidy.py.

>>> list(includes('#include <duizhao/text/bead.h>\\n#include <vector>\\n'))
[(1, '<duizhao/text/bead.h>'), (2, '<vector>')]
"""

import pathlib
import re

INCLUDE = re.compile(r'^\s*#\s*include\s*(<[^>]+>|"[^"]+")')
OWN = re.compile(r'^<duizhao/(.+)>$')


def includes(source):
    """(line from 1, name with its brackets) of every include of a C++ source text."""
    for number, line in enumerate(source.splitlines(), 1):
        if match := INCLUDE.match(line):
            yield number, match.group(1)


def own_header(root, name):
    """Where <duizhao/…> lies in the tree; None for other headers."""
    match = OWN.match(name)
    return pathlib.Path(root, match.group(1)) if match else None


def closure(root, path):
    """The file and all headers of the project that it includes, directly or not."""
    seen, todo = set(), [pathlib.Path(path)]
    while todo:
        file = todo.pop()
        if file in seen or not file.is_file():
            continue
        seen.add(file)
        for _, name in includes(file.read_text(encoding='utf-8')):
            if header := own_header(root, name):
                todo.append(header)
            elif name.startswith('"'):
                todo += [file.parent / name.strip('"'), file.parent / (name.strip('"') + '.in')]
    return seen
