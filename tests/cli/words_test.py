"""duizhao words: links of a bitext, in every format, from any file, with any number of threads."""

import gzip
import json
import unittest

from program import EN, UNREADABLE, WRONG_USAGE, ZH, ProgramTest

CUT_ZH = "妈妈 买 了 三 斤 苹果 和 一 条 鱼 。\n我们 坐 火车 去 北京 。\n"
CUT_EN = "Mother bought three jin of apples and a fish .\nWe are going to Beijing by train .\n"


class Words(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("zh.tok", CUT_ZH)
        self.write("en.tok", CUT_EN)

    def named(self, result):
        """Linked words of the first line."""
        zh, en = CUT_ZH.split("\n")[0].split(), CUT_EN.split("\n")[0].split()
        pairs = [link.split("-") for link in result.lines[0].split()]
        return [(zh[int(i)], en[int(j)]) for i, j in pairs]

    def test_pharaoh_numbers_the_words_between_blanks(self):
        result = self.good("words", "zh.tok", "en.tok", "--format", "pharaoh")
        self.assertEqual(len(result.lines), 2)
        for pair in (("买", "bought"), ("苹果", "apples"), ("鱼", "fish"), ("。", ".")):
            self.assertIn(pair, self.named(result))

    def test_running_text(self):
        rows = [line.split("\t") for line in
                self.good("words", "zh.txt", "en.txt", "--format", "tsv").lines]
        self.assertIn(["2", "图书馆", "library"], [row[:3] for row in rows])
        for number, zh, en, strength in rows:
            self.assertIn(zh, ZH.split("\n")[int(number) - 1])
            self.assertIn(en, EN.split("\n")[int(number) - 1])
            self.assertTrue(0 < float(strength) <= 1)
        lines = self.good("words", "zh.txt", "en.txt", "--format", "jsonl").lines
        again = []
        for number, (line, zh, en) in enumerate(zip(lines, ZH.split("\n"), EN.split("\n")), 1):
            found = json.loads(line)
            for i, j, _ in found["links"]:
                (a, b), (c, d) = found["zh"][i], found["en"][j]
                again.append([str(number), zh[a:b], en[c:d]])
        self.assertEqual(again, [row[:3] for row in rows])

    def test_threads_files_and_streams_change_nothing(self):
        self.write("zh.many", CUT_ZH * 2000)
        self.write("en.many", CUT_EN * 2000)
        self.write("en.many.gz", gzip.compress((CUT_EN * 2000).encode()))
        for form in ("pharaoh", "tsv", "jsonl"):
            expected = self.good("words", "zh.many", "en.many", "--format", form,
                                 "--threads", "1").out
            self.assertEqual(len(expected.splitlines()) >= 4000, True)
            for threads in ("2", "7"):
                found = self.good("words", "zh.many", "en.many.gz", "--format", form,
                                  "--threads", threads).out
                self.assertEqual(found, expected)
        self.good("words", "-", "en.many", "-o", "out", stdin=(CUT_ZH * 2000).encode())
        self.assertEqual(self.read("out"), self.good("words", "zh.many", "en.many").out)

    def test_every_line_gets_one(self):
        self.write("zh.gaps", "\n猫\n\n")
        self.write("en.gaps", "cat\n\n\n")
        self.assertEqual(self.good("words", "zh.gaps", "en.gaps").out, b"\n\n\n")
        self.write("empty", "")
        self.assertEqual(self.good("words", "empty", "empty").out, b"")

    def test_one_clear_line(self):
        self.write("short", CUT_EN.split("\n")[0] + "\n")
        self.bad(UNREADABLE, r"zh\.tok:2: has no counterpart: short ends after 1 line;",
                 "words", "zh.tok", "short")
        self.bad(UNREADABLE, "missing", "words", "zh.tok", "missing")
        self.bad(WRONG_USAGE, "en.tok: is English, and zh.tok Chinese", "words", "en.tok", "zh.tok")
        self.bad(WRONG_USAGE, "standard input", "words", "-", "-")
        for output in ("zh.tok", "./en.tok"):
            self.bad(WRONG_USAGE, "would overwrite an input", "words", "zh.tok", "en.tok", "-o",
                     output)
        self.bad(WRONG_USAGE, "--format", "words", "zh.tok", "en.tok", "--format", "xml")
        self.bad(WRONG_USAGE, "EN", "words", "zh.tok")

    def test_links_what_a_model_has_learned(self):
        self.write("pairs.tsv", "".join(f"{zh}苹果\t{en} rocket\n" for zh, en in
                                        (("三条鱼和", "Three fish and a"), ("妈妈的", "Mother's"),
                                         ("火车和", "A train and a"), ("我们的", "Our")) * 10))
        self.good("learn", "pairs.tsv", "-o", "my.model", "--model", "none")
        self.write("zh.one", "苹果\n")
        self.write("en.one", "rocket\n")
        one = ("words", "zh.one", "en.one")
        self.assertEqual(self.good(*one, "--model", "my.model").out, b"0-0\n")
        self.assertEqual(self.good(*one, "--model", "none").out, b"\n")
        self.assertEqual(self.good(*one).out, b"\n")
        model = self.read("my.model")
        (self.folder / "cut.model").write_bytes(model[:-9])
        self.bad(UNREADABLE, "make it again", *one, "--model", "cut.model")
        self.bad(UNREADABLE, "No such file", *one, "--model", "missing")

    def test_says_when_the_text_is_not_cut(self):
        self.assertRegex(self.good("words", "zh.txt", "en.txt").err, "not cut into words")
        self.assertEqual(self.good("words", "zh.txt", "en.txt", "--quiet").err, "")
        self.assertEqual(self.good("words", "zh.tok", "en.tok").err, "")


if __name__ == "__main__":
    unittest.main()
