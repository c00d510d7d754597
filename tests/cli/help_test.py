"""What the program says about itself."""

import unittest

from program import ProgramTest


class Help(ProgramTest):
    def test_every_command_teaches_by_example(self):
        listing = self.good("--help").out.decode()
        for command in ("align", "split", "words", "score", "rules", "lexicon"):
            self.assertIn(f"\n  {command} ", listing)
            text = self.good(command, "--help").out.decode()
            self.assertIn(f"duizhao {command}", text.split("Examples:")[1])

    def test_version(self):
        lines = self.good("--version").lines
        self.assertRegex(lines[0], r"^duizhao \d+\.\d+\.\d+$")
        self.assertRegex(lines[1], r"^lexicon .*\d")
        self.assertRegex(lines[2], r"^ICU \d+\.\d+")


if __name__ == "__main__":
    unittest.main()
