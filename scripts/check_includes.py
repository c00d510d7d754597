#!/usr/bin/env python3
"""Checks how the files of this tree include each other and how they begin.

    scripts/check_includes.py [FOLDER]

- A room includes only rooms that it may see (ROOMS below: data flows one way).
- One spelling everywhere: #include <duizhao/ROOM/header.h>, and the header exists. Quotes are for
  what no other folder can see: a test's helper beside it, a header made from a .in file, a table in
  data/ or by a program make_NAME.cpp beside it.
- Headers say what they are in their first line and have #pragma once.
- A public header (named in duizhao.h) includes nothing but public headers and C++'s own: no ICU,
  Boost, Eigen, expat … reaches a user.
- No source file is longer than 500 lines.

One line a problem, FILE:LINE: what is wrong; exit status 1 when there is one.
"""

import pathlib
import re
import sys

from includes import includes, own_header

# What each room may include besides itself.
ROOMS = {
    'text': set(),
    'corpora': {'text'},
    'lexicon': {'text'},
    'align': {'text', 'lexicon'},
    'metrics': {'text', 'lexicon', 'align'},
    'report': {'text', 'align', 'metrics'},
    'cli': {'text', 'corpora', 'lexicon', 'align', 'metrics', 'report'},
}
# tests/ and scripts/ may include all of them.
MAX_LINES = 500
LENGTH_CHECKED = ('.h', '.cpp', '.py', '.sh', '.cmake')
STANDARD = re.compile(r'^<[a-z_0-9]+>$')


def source_files(root):
    """Every file of the rooms, tests and scripts, in a fixed order."""
    for folder in [*ROOMS, 'tests', 'scripts', 'cmake']:
        for path in sorted((root / folder).rglob('*')):
            if path.is_file():
                yield path
    if (root / 'duizhao.h').is_file():
        yield root / 'duizhao.h'


def public_headers(root):
    umbrella = root / 'duizhao.h'
    if not umbrella.is_file():
        return set()
    text = umbrella.read_text(encoding='utf-8')
    return {umbrella} | {own_header(root, name) for _, name in includes(text)}


def visible_rooms(root, path):
    """The rooms a file may include; None when any."""
    room = path.relative_to(root).parts[0]
    return ROOMS[room] | {room} if room in ROOMS else None


def is_beside(root, path, name):
    """Is it a test's or script's helper, or made from what stands beside it or in its room's data?"""
    helper = path.relative_to(root).parts[0] in ('tests', 'scripts') and (path.parent / name).is_file()
    stem = name.removesuffix('.h')
    room = root / path.relative_to(root).parts[0]
    made = (path.parent / f'{name}.in', room / 'data' / stem,
            path.parent / f'make_{stem}.cpp')
    return helper or any(source.is_file() for source in made)


def check_include(root, path, name, public):
    """What is wrong with one include of `path`, or None."""
    header = own_header(root, name)
    if header is None:
        if name.startswith('"') and not is_beside(root, path, name.strip('"')):
            return f'{name}: write <duizhao/ROOM/header.h>'
        if path in public and not STANDARD.match(name):
            return f'{name} in a public header: include it in the .cpp'
        return None
    if not header.is_file() and not header.with_name(f'{header.name}.in').is_file():
        return f'{name}: no such header'
    rooms = visible_rooms(root, path)
    room = header.relative_to(root).parts[0]
    if rooms is not None and room not in rooms:
        here = path.relative_to(root).parts[0]
        return f'{name}: {here}/ may include {", ".join(sorted(rooms))}, not {room}/'
    if path in public and header not in public:
        return f'{name} in a public header is not public: name it in duizhao.h or hide it'
    return None


def check_header(text):
    """(line, problem) of how a header begins."""
    lines = text.splitlines()
    if not lines or not lines[0].startswith('// '):
        yield 1, 'a header begins with what it is: // …'
    code = next((line for line in lines if line.strip() and not line.startswith('//')), '')
    if code != '#pragma once':
        yield 1, '#pragma once comes before all else but the opening comment'


def check_file(root, path, public):
    """(line, problem) of everything wrong with one file."""
    if path.suffix not in LENGTH_CHECKED and path.name != 'CMakeLists.txt':
        return
    text = path.read_text(encoding='utf-8')
    length = text.count('\n')
    if length > MAX_LINES:
        yield MAX_LINES + 1, f'{length} lines, at most {MAX_LINES}: one noun a file'
    if path.suffix in ('.h', '.cpp'):
        for line, name in includes(text):
            if problem := check_include(root, path, name, public):
                yield line, problem
    if path.suffix == '.h':
        yield from check_header(text)


def check_tree(root):
    """Every problem of the tree, as one line each."""
    root = pathlib.Path(root).resolve()
    public = public_headers(root)
    return [
        f'{path.relative_to(root)}:{line}: {problem}'
        for path in source_files(root)
        for line, problem in check_file(root, path, public)
    ]


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parents[1])
    problems = check_tree(root)
    print('\n'.join(problems) if problems else 'includes: all as the rooms allow')
    return 1 if problems else 0


if __name__ == '__main__':
    sys.exit(main())
