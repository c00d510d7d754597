"""What a person may tell the aligner: locked beads, delimiter lines, one text in two languages."""

import json
import unittest

from program import DOUBTFUL, EN, UNREADABLE, WRONG_USAGE, ZH, ProgramTest


def alternating(first, second):
    return "".join(a + b for a, b in zip(first.splitlines(True), second.splitlines(True)))


class Anchors(ProgramTest):
    def test_locked_beads_are_kept_exactly(self):
        self.write("a.ids", "[1]:[1,2]\n[3]:[]\n")
        lines = self.good("align", "zh.txt", "en.txt", "--anchors", "a.ids", "--format", "ids").lines
        self.assertIn("[1]:[1,2]:1.00", lines)
        self.assertIn("[3]:[]:1.00", lines)
        numbers = [line.rsplit(":", 1)[0] for line in lines]
        for number in range(4):
            self.assertEqual(sum(str(number) in line.split(":")[0] for line in numbers), 1)
            self.assertEqual(sum(str(number) in line.split(":")[1] for line in numbers), 1)

    def test_own_output_locked_gives_itself(self):
        for form in ("ids", "jsonl"):
            self.good("align", "zh.txt", "en.txt", "-o", f"a.{form}")
            again = self.good("align", "zh.txt", "en.txt", "--anchors", f"a.{form}",
                              "--format", "jsonl")
            rows = [json.loads(line) for line in again.lines]
            self.assertEqual([(row["src"], row["tgt"]) for row in rows],
                             [([n], [n]) for n in range(4)])
            self.assertEqual({row["confidence"] for row in rows}, {1})

    def test_a_pair_out_of_order_is_moved(self):
        lines = EN.splitlines(True)
        self.write("en.txt", "".join(lines[1:] + lines[:1]))
        self.write("a.jsonl", '{"src":[0],"tgt":[3],"type":"moved"}\n')
        rows = [json.loads(line) for line in
                self.good("align", "zh.txt", "en.txt", "--anchors", "a.jsonl", "--format",
                          "jsonl").lines]
        self.assertEqual([(row["src"], row["tgt"]) for row in rows],
                         [([0], [3]), ([1], [0]), ([2], [1]), ([3], [2])])
        self.assertEqual([row["type"] for row in rows], ["moved", "1-1", "1-1", "1-1"])

    def test_faults_are_one_line_with_their_place(self):
        for content, message in (("[0]:[4]\n", r"a\.ids:1:5: target sentence 4 is not there"),
                                 ("[0]:[0]\n[0]:[1]\n", r"a\.ids:2:1: source sentence 0 .*line 1"),
                                 ("[0]:[0,2]\n", r"a\.ids:1:5: .*follow one another"),
                                 ("pairs\n", r"a\.ids:1:1: ")):
            self.write("a.ids", content)
            self.bad(UNREADABLE, message, "align", "zh.txt", "en.txt", "--anchors", "a.ids")
        self.bad(UNREADABLE, r"none\.ids", "align", "zh.txt", "en.txt", "--anchors", "none.ids")
        self.bad(WRONG_USAGE, "overwrite", "align", "zh.txt", "en.txt", "--anchors", "a.ids", "-o",
                 "a.ids")

    def test_lists_have_them_in_a_fourth_column(self):
        self.write("a.ids", "[1]:[1,2]\n")
        self.write("list.tsv", "zh.txt\ten.txt\tlocked.ids\ta.ids\nzh.txt\ten.txt\tfree.ids\n")
        self.good("align", "--list", "list.tsv")
        self.assertIn(b"[1]:[1,2]:1.00\n", self.read("locked.ids"))
        self.assertIn(b"[1]:[1]:", self.read("free.ids"))
        self.bad(WRONG_USAGE, "fourth path", "align", "--list", "list.tsv", "--anchors", "a.ids")

    def test_standard_input_is_one_file(self):
        for texts in (("-", "en.txt"), ("zh.txt", "-"), ("-",)):
            for command in ("align", "check"):
                self.bad(WRONG_USAGE, "standard input", command, *texts, "--anchors", "-",
                         stdin=b"[0]:[0]\n")
        lines = self.good("align", "zh.txt", "en.txt", "--anchors", "-", "--format", "ids",
                          stdin=b"[1]:[1,2]\n").lines
        self.assertIn("[1]:[1,2]:1.00", lines)

    def test_check_takes_them(self):
        self.write("a.ids", "[1]:[1,2]\n")
        rows = [json.loads(line) for line in
                self.run_program("check", "zh.txt", "en.txt", "--anchors", "a.ids", "--format",
                                 "jsonl").lines]
        self.assertIn(([1], [1, 2]), [(row["src"], row["tgt"]) for row in rows])


class Delimiters(ProgramTest):
    def test_nothing_crosses_them_and_numbers_stay(self):
        zh, en = ZH.splitlines(True), EN.splitlines(True)
        self.write("zh.txt", "".join(zh[:2]) + "<p>\n" + "".join(zh[2:]))
        self.write("en.txt", "".join(en[:2]) + "<p>\n" + "".join(en[2:]))
        for options in ([], ["--presplit"]):
            lines = self.good("align", "zh.txt", "en.txt", "--delimiter", "<p>", "--format", "ids",
                              *options).lines
            self.assertEqual([line.rsplit(":", 1)[0] for line in lines],
                             [f"[{n}]:[{n}]" for n in range(5)])
            self.assertEqual(lines[2], "[2]:[2]:1.00")

    def test_different_numbers_are_refused(self):
        self.write("zh.txt", ZH + "***\n" + ZH)
        self.bad(WRONG_USAGE, r"en\.txt: has 0 delimiter lines, and zh\.txt has 1; ", "align",
                 "zh.txt", "en.txt", "--delimiter", "***")

    def test_what_is_no_delimiter_is_refused(self):
        for delimiter, message in ((" ", "blank"), ("\u3000", "blank"), ("\udc80", "not UTF-8"),
                                   ("***\udce4\udcb8", "not UTF-8")):
            self.bad(WRONG_USAGE, message, "align", "zh.txt", "en.txt", "--delimiter", delimiter)

    def test_one_that_stands_in_neither_text_is_noted_once(self):
        for command in ("align", "check"):
            texts = (command, "zh.txt", "en.txt", "--delimiter", "***")
            self.assertEqual(self.run_program(*texts).err.count("no line is the --delimiter"), 1)
            self.assertEqual(self.run_program(*texts, "--quiet").err, "")


class ByTurns(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("both.txt", alternating(ZH, EN))

    def rows(self, *arguments):
        return [json.loads(line) for line in self.good(*arguments, "--format", "jsonl").lines]

    def test_one_text_is_split_and_aligned(self):
        for text in (alternating(ZH, EN), alternating(EN, ZH), ZH + EN,
                     alternating(ZH, EN).replace("\n", "\n\n")):
            self.write("both.txt", text)
            rows = self.rows("align", "both.txt")
            self.assertEqual([row["type"] for row in rows], ["1-1"] * 4)
            for row in rows:
                for side in ("src", "tgt"):
                    begin, end = row[f"{side}_span"]
                    self.assertEqual(text[begin:end], row[f"{side}_text"])
            self.assertEqual(rows[0]["src_text"], text.splitlines()[0])

    def test_the_direction_may_be_said(self):
        row = self.rows("align", "both.txt", "--from", "en")[0]
        self.assertEqual(row["src_text"], EN.splitlines()[0])

    def test_standard_input_and_presplit(self):
        expected = self.good("align", "both.txt").out
        both = alternating(ZH, EN).encode()
        self.assertEqual(self.good("align", "-", stdin=both).out, expected)
        self.assertEqual(self.good("align", "both.txt", "--presplit").out, expected)

    def test_check_names_the_lines_of_the_one_file(self):
        self.write("both.txt", alternating(ZH, EN).replace("three jin", "five jin"))
        result = self.run_program("check", "both.txt")
        self.assertIn("both.txt:5", result.out.decode())

    def test_no_turns_is_one_clear_error(self):
        self.bad(WRONG_USAGE, "zh.txt: holds Chinese only; .*second text", "align", "zh.txt")
        self.bad(WRONG_USAGE, "en.txt: holds English only; .*second text", "align", "en.txt")
        self.write("table.tsv", "".join(zh + "\t" + en + "\n" for zh, en in
                                        zip(ZH.splitlines(), EN.splitlines())))
        self.bad(WRONG_USAGE, "table.tsv: .*same lines; .*--bitext", "align", "table.tsv")

    def test_an_empty_text_has_no_text(self):
        for empty in ("", "\n \u3000\n"):
            self.write("both.txt", empty)
            self.bad(UNREADABLE, "both.txt: has no text", "align", "both.txt")
            self.bad(UNREADABLE, "both.txt: has no text", "align", "both.txt", "en.txt")

    def test_hardly_any_translation_is_doubted(self):
        self.write("both.txt", ZH * 20 + "Thank you for your visit.\n")
        self.bad(DOUBTFUL, "both.txt: most sentences", "align", "both.txt")


if __name__ == "__main__":
    unittest.main()
