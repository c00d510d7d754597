"""duizhao.toml, baselines and ids, as `duizhao check` obeys them."""

import json
import unittest

from program import DONE, ProgramTest, UNREADABLE, WRONG_USAGE

FINDINGS = 1
PAIRS = [
    {"id": "7", "src": "妈妈买了4520个苹果。", "tgt": "Mother bought 4250 apples."},
    {"id": "8", "src": "学校买了3300把椅子。", "tgt": "The school bought 3030 chairs."},
    {"id": "9", "src": "他住在市图书馆对面。", "tgt": "He lives opposite the library."},
]


class Configuration(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write_pairs(PAIRS)

    def write_pairs(self, pairs):
        self.write("pairs.jsonl", "".join(json.dumps(pair) + "\n" for pair in pairs))

    def check(self, status, *arguments):
        """(id, rule, severity) of every finding about numbers or by a pattern."""
        result = self.run_program("check", "--bitext", "pairs.jsonl", "--format", "jsonl",
                                  "--only", "number-mismatch,pattern", *arguments)
        self.assertEqual(result.status, status, result.err)
        return [(pair["id"], finding["rule"], finding["severity"])
                for pair in map(json.loads, result.lines) for finding in pair["findings"]]

    BOTH = [("7", "number-mismatch", "critical"), ("8", "number-mismatch", "critical")]

    def configure(self, text):
        self.write("duizhao.toml", text)

    def test_without_a_file(self):
        self.assertEqual(self.check(FINDINGS), self.BOTH)

    def test_severities_and_fail_on(self):
        self.configure('fail-on = "major"\n[rules]\nnumber-mismatch = "minor"\n')
        self.assertEqual([severity for _, _, severity in self.check(DONE)], ["minor", "minor"])
        self.check(FINDINGS, "--fail-on", "minor")
        self.assertEqual(self.check(FINDINGS, "--no-config"), self.BOTH)

    def test_a_pattern_of_ones_own(self):
        self.configure('[[pattern]]\nname = "library"\nsource = "市图书馆"\n'
                       'target = "City Library"\nseverity = "major"\n')
        self.assertEqual(self.check(FINDINGS), [*self.BOTH, ("9", "pattern/library", "major")])
        self.assertEqual(self.check(FINDINGS, "--skip", "pattern/library"), self.BOTH)

    def test_suppressed_pairs(self):
        self.configure('[[suppress]]\nids = ["7"]\nrules = ["numbers"]\nreason = "as printed"\n')
        self.assertEqual(self.check(FINDINGS), self.BOTH[1:])

    def test_a_pair_that_says_it_itself(self):
        self.write_pairs([PAIRS[0], {**PAIRS[1], "ignore": ["numbers"]}, PAIRS[2]])
        self.assertEqual(self.check(FINDINGS), self.BOTH[:1])

    def test_ignored_text(self):
        self.configure("ignore = ['4\\d+ apples']\n")
        self.assertEqual(self.check(FINDINGS), self.BOTH[1:])

    def test_a_baseline_beside_the_configuration(self):
        self.configure('baseline = "known.txt"\n')
        self.good("check", "--bitext", "pairs.jsonl", "--write-baseline", "known.txt")
        self.assertEqual(self.check(DONE), [])
        self.write_pairs([PAIRS[2], {**PAIRS[1], "tgt": "The school sold 3030 chairs."}, PAIRS[0]])
        self.assertEqual(self.check(FINDINGS), self.BOTH[1:])
        self.write("known.txt", "something else\n")
        self.bad(UNREADABLE, r"known\.txt:1: this is no baseline", "check", "--bitext",
                 "pairs.jsonl")

    def test_mistakes_are_placed(self):
        for text, message in [
                ('[rules]\nnumber-mismach = "off"', r"duizhao\.toml:2:1: .*'number-mismatch'\?"),
                ("only = [", r"duizhao\.toml:1:\d+: "),
                ("ignore = ['(']", r"duizhao\.toml:1:11: .*no regular expression")]:
            self.configure(text)
            self.bad(WRONG_USAGE, message, "check", "--bitext", "pairs.jsonl")


if __name__ == "__main__":
    unittest.main()
