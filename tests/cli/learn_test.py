"""duizhao learn, and --model and --em-rounds of the commands that use what it makes."""

import gzip
import json
import os
import stat
import unittest

from program import DONE, EN, UNREADABLE, WRONG_USAGE, ZH, ProgramTest

WORDS = [("苹果", "apple"), ("鱼", "fish"), ("图书馆", "library"), ("火车", "train"), ("雨", "rain")]
PAIRS = ([(f"他说{zh}很好。", f"He says that the {en} is good.") for zh, en in WORDS] +
         [(f"{zh}上长了犰狳。", f"An armadillo grew on the {en}.") for zh, en in WORDS[:2]] +
         [(f"犰狳喜欢{zh}。", f"Armadillos like the {en}.") for zh, en in WORDS[2:]])


def tsv(pairs):
    return "".join(f"{zh}\t{en}\n" for zh, en in pairs)


class Learn(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("pairs.tsv", tsv(PAIRS))

    def table(self, *arguments):
        """Cells of the table as text: {(word, stem): count}."""
        self.good("learn", *arguments, "-o", "table.tsv")
        rows = [line.split("\t") for line in self.read("table.tsv").decode("utf-8").splitlines()]
        return {(row[0], row[1]): float(row[2]) for row in rows if len(row) == 3 and all(row)}

    def test_says_what_it_has_learned(self):
        result = self.good("learn", "pairs.tsv", "-o", "a.model")
        self.assertRegex(result.err, r"^10 pairs taught \d+ renderings of \d+ Chinese words\n$")
        self.assertFalse(result.out)
        self.assertFalse(self.good("learn", "pairs.tsv", "-o", "a.model", "--quiet").err)

    def test_counts_as_text(self):
        cells = self.table("pairs.tsv")
        self.assertGreater(cells["苹果", "appl"], 1)
        self.assertGreater(cells["犰狳", "armadillo"], 1)
        self.assertNotIn(("苹果", "armadillo"), cells)
        self.assertIn("#pairs\t10\n", self.read("table.tsv").decode("utf-8"))

    def test_every_format_teaches_the_same(self):
        lines = "".join(json.dumps({"id": str(i), "src": en, "tgt": zh}) + "\n"
                        for i, (zh, en) in enumerate(PAIRS))
        self.write("pairs.jsonl", lines)
        (self.folder / "pairs.tsv.gz").write_bytes(gzip.compress(tsv(PAIRS).encode("utf-8")))
        self.write("half1.tsv", tsv(PAIRS[:4]))
        self.write("half2.tsv", tsv(PAIRS[4:]))
        units = "".join(f'<tu><tuv xml:lang="zh"><seg>{zh}</seg></tuv>'
                        f'<tuv xml:lang="en"><seg>{en}</seg></tuv></tu>' for zh, en in PAIRS)
        self.write("pairs.tmx", f'<?xml version="1.0"?><tmx version="1.4"><header srclang="zh"/>'
                                f"<body>{units}</body></tmx>")
        self.good("learn", "pairs.tsv", "-o", "tsv.model")
        for i, bitexts in enumerate((["pairs.jsonl"], ["pairs.tsv.gz"], ["pairs.tmx"],
                                     ["half1.tsv", "half2.tsv"], ["half2.tsv", "half1.tsv"])):
            self.good("learn", *bitexts, "-o", f"{i}.model")
            self.assertEqual(self.read(f"{i}.model"), self.read("tsv.model"), bitexts)
        self.good("learn", "-", "-o", "stdin.model", stdin=tsv(PAIRS).encode("utf-8"))
        self.assertEqual(self.read("stdin.model"), self.read("tsv.model"))

    def test_the_number_of_threads_changes_no_byte(self):
        self.write("many.tsv", tsv(PAIRS * 500))
        for threads in (1, 2, 7):
            self.good("learn", "many.tsv", "-o", f"{threads}.model", "--threads", threads)
            self.assertEqual(self.read(f"{threads}.model"), self.read("1.model"))

    def test_prunes(self):
        everything = self.table("pairs.tsv", "--min-count", 1, "--prune", .05)
        common = self.table("pairs.tsv", "--min-count", 3, "--prune", 2)
        self.assertLess(len(common), len(everything))
        self.assertTrue(all(count >= 2 for count in common.values()))

    def test_goes_on_from_a_model(self):
        self.write("one.tsv", tsv(PAIRS[:5]))
        self.write("two.tsv", tsv(PAIRS[5:]))
        self.good("learn", "one.tsv", "-o", "one.model", "--min-count", 1)
        cells = self.table("two.tsv", "--model", "one.model", "--min-count", 1)
        self.assertIn("#pairs\t10\n", self.read("table.tsv").decode("utf-8"))
        self.assertGreater(cells["苹果", "appl"], .8)

    def test_what_cannot_be_learned_from(self):
        self.write("empty.tsv", "\t\n")
        self.write("german.tsv", "Guten Tag\tBonjour\n" * 3)
        self.bad(UNREADABLE, "no such file|No such file", "learn", "none.tsv", "-o", "x.model")
        self.bad(WRONG_USAGE, "language", "learn", "german.tsv", "-o", "x.model")
        self.bad(UNREADABLE, "cannot be written", "learn", "pairs.tsv", "-o", "no/x.model")
        self.bad(WRONG_USAGE, "--output", "learn", "pairs.tsv")
        self.bad(WRONG_USAGE, "rounds", "learn", "pairs.tsv", "-o", "x", "--rounds", 0)
        self.bad(WRONG_USAGE, "not a number", "learn", "pairs.tsv", "-o", "x", "--prune", "nan")
        self.bad(WRONG_USAGE, "standard input", "learn", "-", "-", "-o", "x")

    def test_the_output_is_tried_before_anything_is_read(self):
        self.bad(UNREADABLE, "no/x.model: cannot be written", "learn", "none.tsv", "-o",
                 "no/x.model")

    def test_the_model_keeps_to_links_modes_and_devices(self):
        self.good("learn", "pairs.tsv", "-o", "a.model")
        self.write("private", "").chmod(0o600)
        (self.folder / "link.model").symlink_to("private")
        self.good("learn", "pairs.tsv", "-o", "link.model")
        self.assertTrue((self.folder / "link.model").is_symlink())
        self.assertEqual(self.read("private"), self.read("a.model"))
        self.assertEqual(stat.S_IMODE((self.folder / "private").stat().st_mode), 0o600)
        (self.folder / "null").symlink_to("/dev/null")
        self.good("learn", "pairs.tsv", "-o", "null")
        self.assertTrue(stat.S_ISCHR((self.folder / "null").stat().st_mode))
        self.assertEqual(self.good("learn", "pairs.tsv", "-o", "-").out, self.read("a.model"))
        self.assertFalse((self.folder / "-").exists())
        self.bad(WRONG_USAGE, "not packed", "learn", "pairs.tsv", "-o", "x.model.gz")

    def test_nothing_that_is_read_is_overwritten(self):
        self.good("learn", "pairs.tsv", "-o", "a.model")
        os.link(self.folder / "pairs.tsv", self.folder / "same.tsv")
        for arguments in (("-o", "pairs.tsv"), ("-o", "same.tsv"),
                          ("--model", "a.model", "-o", "a.model")):
            self.bad(WRONG_USAGE, "would overwrite an input", "learn", "pairs.tsv", *arguments)

    def test_one_of_a_kind(self):
        self.write("one.tsv", "雨\train\n")
        result = self.good("learn", "one.tsv", "-o", "one.model", "--min-count", 1)
        self.assertEqual(result.err, "1 pair taught 1 rendering of 1 Chinese word\n")


class Model(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("pairs.tsv", tsv(PAIRS))
        self.good("learn", "pairs.tsv", "-o", "my.model")

    def test_align_and_check_take_a_model(self):
        for command in ("align", "check"):
            for model in ("my.model", "none"):
                self.good(command, "zh.txt", "en.txt", "--model", model, "--format", "jsonl")
        with_none = self.good("align", "zh.txt", "en.txt", "--model", "none").out
        with_mine = self.good("align", "zh.txt", "en.txt", "--model", "my.model").out
        self.assertNotEqual(with_none, with_mine, "confidences differ")

    def test_general_is_the_table_that_is_used_without_a_name(self):
        for command in ("align", "check"):
            self.assertEqual(self.good(command, "zh.txt", "en.txt", "--model", "general").out,
                             self.good(command, "zh.txt", "en.txt").out)
        self.good("learn", "pairs.tsv", "-o", "both.model", "--model", "general")
        self.assertGreater(len(self.read("both.model")), 100 * len(self.read("my.model")))

    def test_a_model_as_text(self):
        self.good("learn", "pairs.tsv", "-o", "my.tsv.gz")
        self.write("my.tsv", gzip.decompress(self.read("my.tsv.gz")))
        by_text = [self.good("align", "zh.txt", "en.txt", "--model", name).out
                   for name in ("my.tsv", "my.tsv.gz", "none")]
        self.assertEqual(by_text[0], by_text[1])
        self.assertNotEqual(by_text[0], by_text[2])
        self.bad(UNREADABLE, "pairs.tsv:1: .*make the table again", "align", "zh.txt", "en.txt",
                 "--model", "pairs.tsv")

    def test_a_packed_model_is_refused(self):
        self.write("my.model.gz", gzip.compress(self.read("my.model")))
        self.bad(UNREADABLE, "mapped into memory.*unpack it", "align", "zh.txt", "en.txt",
                 "--model", "my.model.gz")

    def test_no_output_overwrites_the_model(self):
        os.link(self.folder / "my.model", self.folder / "same.model")
        for command in ("align", "check"):
            for output in ("my.model", "same.model"):
                self.bad(WRONG_USAGE, "would overwrite an input", command, "zh.txt", "en.txt",
                         "--model", "my.model", "-o", output)
            self.write("list.tsv", "zh.txt\ten.txt\tmy.model\n")
            self.bad(UNREADABLE, "would overwrite a file of the command line", command, "--list",
                     "list.tsv", "--model", "my.model", "--quiet")

    def test_counts_that_cannot_be_are_refused(self):
        self.write("huge.tsv", "雨\t\t3e38\n\train\t3e38\n雨\train\t3e38\n")
        self.bad(UNREADABLE, "huge.tsv:1: a count above 1e12", "align", "zh.txt", "en.txt",
                 "--model", "huge.tsv")

    def test_a_damaged_model_is_told(self):
        model = self.read("my.model")
        for name, content in (("cut", model[:-9]), ("changed", model[:99] + b"x" + model[100:]),
                              ("text", b"rain\n" * 99), ("empty", b"")):
            self.write(name, content)
            self.bad(UNREADABLE, "make it again", "align", "zh.txt", "en.txt", "--model", name)
        self.bad(UNREADABLE, "No such file", "align", "zh.txt", "en.txt", "--model", "missing")


class Rounds(ProgramTest):
    def listed(self, folder, order):
        (self.folder / folder).mkdir()
        zh, en = ZH.splitlines(True), EN.splitlines(True)
        rows = []
        for n in order:
            self.write(f"{n}.zh", "".join(zh[n % 4:] + zh[:n % 4]) * (n % 3 + 1))
            self.write(f"{n}.en", "".join(en[n % 4:] + en[:n % 4]) * (n % 3 + 1))
            rows.append(f"{n}.zh\t{n}.en\t{folder}/{n}.jsonl\n")
        return self.write(f"{folder}.tsv", "".join(rows))

    def test_neither_order_nor_threads_change_a_byte(self):
        results = []
        for folder, order, threads in (("a", range(12), 1), ("b", range(11, -1, -1), 2),
                                       ("c", range(12), 7)):
            self.good("align", "--list", self.listed(folder, order), "--em-rounds", 2,
                      "--threads", threads)
            results.append([self.read(f"{folder}/{n}.jsonl") for n in range(12)])
        self.assertEqual(results[0], results[1])
        self.assertEqual(results[0], results[2])
        self.good("align", "--list", self.listed("d", range(12)))
        self.assertNotEqual([self.read(f"d/{n}.jsonl") for n in range(12)], results[0])

    def test_texts_that_can_be_read_once_are_refused(self):
        self.bad(WRONG_USAGE, "more than once", "align", "zh.txt", "-", "--em-rounds", 1,
                 stdin=EN.encode("utf-8"))
        self.bad(WRONG_USAGE, "locked beads more than once", "align", "zh.txt", "en.txt", "--anchors", "-",
                 "--em-rounds", 1, stdin=b"")
        self.assertEqual(self.run_program("align", "zh.txt", "en.txt", "--em-rounds", 1).status, DONE)


if __name__ == "__main__":
    unittest.main()
