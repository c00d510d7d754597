"""The C++ that the READMEs show is, character for character, the program in tests/consumer/."""

import os
import pathlib
import re
import unittest

ROOT = pathlib.Path(os.environ.get('DUIZHAO_ROOT') or pathlib.Path(__file__).parents[2])
SNIPPET = re.compile(r'<!-- snippet:consumer -->\n```cpp\n(.*?)```\n<!-- /snippet:consumer -->',
                     re.DOTALL)


class Readme(unittest.TestCase):
    def test_snippets(self):
        program = (ROOT / 'tests/consumer/main.cpp').read_text(encoding='utf-8')
        for name in ('README.md', 'README.zh.md'):
            found = SNIPPET.findall((ROOT / name).read_text(encoding='utf-8'))
            self.assertEqual(found, [program], name)


if __name__ == '__main__':
    unittest.main()
