"""Texts whose parts have changed places: what align and check say of them."""

import json
import unittest

from program import EN, ZH, ProgramTest

STORY = [
    ("猫离开了银行。", "The cat left the bank."),
    ("昨天晚上厨房着火了，消防员救出了两个孩子。",
     "Last night the kitchen caught fire, and firefighters rescued two children."),
    ("爷爷种的西红柿今年卖了三百元。",
     "The tomatoes that Grandpa grew sold for 300 yuan this year."),
    ("著名的河岸在西边。", "The famous river bank is in the west."),
]


class Moved(ProgramTest):
    def setUp(self):
        super().setUp()
        zh = [pair[0] for pair in STORY]
        en = [pair[1] for pair in STORY]
        en[1], en[2] = en[2], en[1]
        self.write("a.zh", ZH + "\n".join(zh) + "\n")
        self.write("a.en", EN + "\n".join(en) + "\n")

    def test_every_format_that_can_hold_it_says_it(self):
        rows = [json.loads(line) for line in
                self.good("align", "a.zh", "a.en", "--format", "jsonl").lines]
        self.assertEqual([(row["src"], row["tgt"]) for row in rows if row["type"] == "moved"],
                         [([6], [5])])
        self.assertEqual({row["type"] for row in rows}, {"1-1", "moved"})
        types = [line.split("\t")[3] for line in self.good("align", "a.zh", "a.en").lines]
        self.assertEqual(types, [row["type"] for row in rows])
        tmx = self.good("align", "a.zh", "a.en", "--format", "tmx").out.decode()
        self.assertEqual(tmx.count('<prop type="x-bead-type">moved</prop>'), 1)
        ids = self.good("align", "a.zh", "a.en", "--format", "ids").lines
        self.assertTrue(ids[6].startswith("[6]:[5]:"))

    def test_the_summary_counts_them(self):
        self.assertIn("(1-1 7, moved 1)", self.good("align", "a.zh", "a.en").err)

    def test_check_says_it_without_failing(self):
        rows = [json.loads(line) for line in
                self.good("check", "a.zh", "a.en", "--format", "jsonl", "--only", "moved").lines]
        self.assertEqual([(row["id"], row["type"], len(row["findings"])) for row in rows
                          if row["findings"]], [("7", "moved", 1)])
        self.assertEqual(rows[6]["findings"][0]["severity"], "neutral")


if __name__ == "__main__":
    unittest.main()
