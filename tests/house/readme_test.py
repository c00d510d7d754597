"""The C++ that README.md shows is, character for character, the program in tests/consumer/; the
Chinese README's is the same program with its comments in Chinese."""

import os
import pathlib
import re
import unittest

ROOT = pathlib.Path(os.environ.get('DUIZHAO_ROOT') or pathlib.Path(__file__).parents[2])
SNIPPET = re.compile(r'```cpp\n(#include <duizhao/duizhao\.h>\n.*?)```', re.DOTALL)


def snippets(name):
    return SNIPPET.findall((ROOT / name).read_text(encoding='utf-8'))


def without_comments(program):
    return re.sub(r' *//.*', '', program)


class Readme(unittest.TestCase):
    def setUp(self):
        self.program = (ROOT / 'tests/consumer/main.cpp').read_text(encoding='utf-8')

    def test_english(self):
        self.assertEqual(snippets('README.md'), [self.program])

    def test_chinese(self):
        self.assertEqual([without_comments(found) for found in snippets('README.zh.md')],
                         [without_comments(self.program)])


if __name__ == '__main__':
    unittest.main()
