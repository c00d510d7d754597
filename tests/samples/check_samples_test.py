"""Everyday pairs: good translations stay silent, and broken ones are found by the rule that they name.

check_good.tsv and check_good_traditional.tsv: Chinese, English. check_bad.tsv: language of the
source, rule, source, target.
"""

import json
import os
import pathlib
import subprocess
import tempfile
import unittest

PROGRAM = os.environ["DUIZHAO"]
SAMPLES = pathlib.Path(__file__).resolve().parent
TERMS = "设置\tsettings\n数据库\tdatabase\n登录|!登陆\tsign in|!login\n"

# Stands between the broken pairs, so that none has the other half of what its neighbour lacks.
CLEAN = [("水在沸腾。", "The water is boiling."), ("门开着。", "The door is open.")]


def rows(name):
    text = (SAMPLES / name).read_text(encoding="utf-8")
    return [tuple(line.split("\t")) for line in text.split("\n") if line]


def findings_of(pairs, source, target, *options):
    """For each (source, target) the findings of minor severity or above."""
    with tempfile.TemporaryDirectory(prefix="duizhao-") as folder:
        path = pathlib.Path(folder) / "pairs.jsonl"
        lines = [json.dumps({"id": str(i), "src": a, "tgt": b}, ensure_ascii=False)
                 for i, (a, b) in enumerate(pairs)]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        (pathlib.Path(folder) / "terms.tsv").write_text(TERMS, encoding="utf-8")
        done = subprocess.run(
            [PROGRAM, "check", "--bitext", path, "--from", source, "--to", target, "--no-config",
             "--format", "jsonl", "--fail-on", "never", "--quiet", *options],
            capture_output=True, text=True, encoding="utf-8", cwd=folder, timeout=120)
    if done.returncode != 0:
        raise AssertionError(done.stderr)
    checked = [json.loads(line)["findings"] for line in done.stdout.splitlines()]
    if len(checked) != len(pairs):
        raise AssertionError(f"{len(pairs)} pairs in, {len(checked)} out")
    return [[f for f in found if f["severity"] != "neutral"] for found in checked]


class GoodPairs(unittest.TestCase):
    def assert_silent(self, pairs, source, target):
        for pair, found in zip(pairs, findings_of(pairs, source, target)):
            with self.subTest(pair=pair):
                self.assertEqual([f"{f['rule']}: {f['message']}" for f in found], [])

    def test_into_english(self):
        for name in ("check_good.tsv", "check_good_traditional.tsv"):
            self.assert_silent(rows(name), "zh", "en")

    def test_into_chinese(self):
        for name in ("check_good.tsv", "check_good_traditional.tsv"):
            self.assert_silent([(en, zh) for zh, en in rows(name)], "en", "zh")


class BrokenPairs(unittest.TestCase):
    def assert_found(self, source, target):
        broken = [row[1:] for row in rows("check_bad.tsv") if row[0] == source]
        self.assertGreater(len(broken), 40)
        pairs = []
        for _, *pair in broken:
            pairs += [tuple(pair), *[c if source == "zh" else c[::-1] for c in CLEAN]]
        found = findings_of(pairs, source, target, "--terms", "terms.tsv")
        for (rule, *pair), of_pair in zip(broken, found[:: 1 + len(CLEAN)]):
            with self.subTest(rule=rule, pair=pair):
                self.assertIn(rule, [f["rule"] for f in of_pair])

    def test_into_english(self):
        self.assert_found("zh", "en")

    def test_into_chinese(self):
        self.assert_found("en", "zh")


if __name__ == "__main__":
    unittest.main()
