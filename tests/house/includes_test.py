"""The include rules hold in this tree, and each of them catches what it is there for."""

import os
import pathlib
import sys
import tempfile
import unittest

ROOT = pathlib.Path(os.environ.get('DUIZHAO_ROOT') or pathlib.Path(__file__).parents[2])
sys.path.insert(0, str(ROOT / 'scripts'))

import check_includes  # noqa: E402

HEADER = '// A thing.\n#pragma once\n'


def problems(files):
    """What check_tree says of a tree with these files (path: text)."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = pathlib.Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding='utf-8')
        return check_includes.check_tree(folder)


class Includes(unittest.TestCase):
    def test_this_tree(self):
        self.assertEqual(check_includes.check_tree(ROOT), [])

    def test_a_tree_in_order(self):
        self.assertEqual(problems({
            'duizhao.h': HEADER + '#include <duizhao/align/a.h>\n#include <duizhao/text/t.h>\n',
            'text/t.h': HEADER + '#include <vector>\n',
            'text/t.cpp': '#include <duizhao/text/t.h>\n#include <unicode/ubrk.h>\n',
            'align/a.h': HEADER + '#include <duizhao/text/t.h>\n',
            'tests/align/a_test.cpp': '#include <gtest/gtest.h>\n#include <duizhao/align/a.h>\n',
        }), [])

    def test_a_room_to_the_right(self):
        found = problems({
            'align/a.h': HEADER,
            'text/t.cpp': '#include <vector>\n#include <duizhao/align/a.h>\n',
        })
        self.assertEqual(found, [
            'text/t.cpp:2: <duizhao/align/a.h>: text/ may include text, not align/'])

    def test_a_neighbour_that_is_not_seen(self):
        found = problems({
            'corpora/c.h': HEADER,
            'lexicon/l.cpp': '#  include <duizhao/corpora/c.h>\n',
        })
        self.assertIn('lexicon/l.cpp:1:', found[0])

    def test_every_pair_of_rooms(self):
        rooms = list(check_includes.ROOMS)
        files = {f'{room}/h.h': HEADER for room in rooms}
        for room in rooms:
            files[f'{room}/all.cpp'] = ''.join(f'#include <duizhao/{r}/h.h>\n' for r in rooms)
        found = problems(files)
        for room in rooms:
            allowed = check_includes.ROOMS[room] | {room}
            for line, other in enumerate(rooms, 1):
                hit = any(f.startswith(f'{room}/all.cpp:{line}:') for f in found)
                self.assertEqual(hit, other not in allowed, (room, other))

    def test_quotes(self):
        found = problems({'text/t.h': HEADER, 'text/t.cpp': '#include "t.h"\n'})
        self.assertEqual(found, ['text/t.cpp:1: "t.h": write <duizhao/ROOM/header.h>'])

    def test_quotes_for_what_lies_beside(self):
        self.assertEqual(problems({
            'tests/text/helper.h': HEADER, 'tests/text/t_test.cpp': '#include "helper.h"\n',
            'text/made.h.in': HEADER, 'text/t.cpp': '#include "made.h"\n'}), [])
        self.assertEqual(problems({'tests/text/helper.h': HEADER,
                                   'tests/align/a_test.cpp': '#include "helper.h"\n'}),
                         ['tests/align/a_test.cpp:1: "helper.h": write <duizhao/ROOM/header.h>'])

    def test_a_header_that_is_not_there(self):
        found = problems({'text/t.cpp': '#include <duizhao/text/gone.h>\n'})
        self.assertEqual(found, ['text/t.cpp:1: <duizhao/text/gone.h>: no such header'])

    def test_a_library_in_a_public_header(self):
        for name in ('unicode/unistr.h', 'boost/locale.hpp', 'Eigen/Core', 'expat.h', 'archive.h',
                     'spdlog/spdlog.h', 'CLI/CLI.hpp', 'nlohmann/json.hpp'):
            found = problems({
                'duizhao.h': HEADER + '#include <duizhao/text/t.h>\n',
                'text/t.h': HEADER + f'#include <{name}>\n',
            })
            self.assertEqual(found, [
                f'text/t.h:3: <{name}> in a public header: include it in the .cpp'])

    def test_a_private_header_in_a_public_one(self):
        found = problems({
            'duizhao.h': HEADER + '#include <duizhao/text/t.h>\n',
            'text/t.h': HEADER + '#include <duizhao/text/inside.h>\n',
            'text/inside.h': HEADER,
        })
        self.assertEqual(len(found), 1)
        self.assertIn('is not public', found[0])

    def test_pragma_once(self):
        self.assertIn('text/t.h:1: #pragma once',
                      problems({'text/t.h': '// A thing.\n#include <vector>\n'})[0])
        self.assertIn('text/t.h:1: a header begins',
                      problems({'text/t.h': '#pragma once\n'})[0])

    def test_length(self):
        self.assertEqual(problems({'text/t.cpp': '\n' * 500}), [])
        self.assertEqual(problems({'text/t.cpp': '\n' * 501}),
                         ['text/t.cpp:501: 501 lines, at most 500: one noun a file'])


if __name__ == '__main__':
    unittest.main()
