"""duizhao align --list: many pairs in one process."""

import os
import pty
import subprocess
import unittest

from program import DONE, DOUBTFUL, EN, PROGRAM, SAMPLES, UNREADABLE, WRONG_USAGE, ZH, ProgramTest


class Lists(ProgramTest):
    def list_of(self, *rows):
        return self.write("list.tsv", "".join("\t".join(map(str, row)) + "\n" for row in rows))

    def many(self, folder, count=30):
        """A list of pairs of different lengths."""
        (self.folder / folder).mkdir()
        zh, en = ZH.splitlines(True), EN.splitlines(True)
        rows = []
        for n in range(count):
            turn = n % 4
            self.write(f"{n}.zh", "".join(zh[turn:] + zh[:turn]) * (n % 7 + 1))
            self.write(f"{n}.en", "".join(en[turn:] + en[:turn]) * (n % 7 + 1))
            rows.append((f"{n}.zh", f"{n}.en", f"{folder}/{n}.jsonl"))
        return self.list_of(*rows)

    def test_the_number_of_threads_changes_no_byte(self):
        outputs = []
        for threads in (1, 2, 7):
            folder = f"out{threads}"
            result = self.good("align", "--list", self.many(folder), "--threads", threads)
            self.assertIn("30 pairs of texts", result.err)
            outputs.append(([self.read(f"{folder}/{n}.jsonl") for n in range(30)], result.err))
        self.assertEqual(outputs[0], outputs[1])
        self.assertEqual(outputs[0], outputs[2])
        single = self.good("align", "3.zh", "3.en", "--format", "jsonl").out
        self.assertEqual(outputs[0][0][3], single)

    def test_the_number_of_threads_changes_no_byte_of_one_long_pair(self):
        days = range(120)
        self.write("long.zh", "".join(f"{day}日：{line}\n" for day in days
                                      for line in ZH.splitlines()))
        self.write("long.en", "".join(f"Day {day}: {line}\n" for day in days if day % 50 != 9
                                      for line in EN.splitlines()))
        for command in ("align", "check"):
            outputs = [self.run_program(command, "long.zh", "long.en", "--presplit", "--format",
                                        "jsonl", "--threads", threads).out
                       for threads in (1, 2, 7)]
            self.assertGreater(outputs[0].count(b"\n"), len(days))
            self.assertEqual(outputs[0], outputs[1])
            self.assertEqual(outputs[0], outputs[2])

    def test_formats_by_ending_or_for_all(self):
        rows = [("zh.txt", "en.txt", name) for name in ("a.tmx", "a.ids", "a.odd")]
        self.good("align", "--list", self.list_of(*rows))
        self.assertTrue(self.read("a.tmx").startswith(b"<?xml"))
        self.assertTrue(self.read("a.ids").startswith(b"[0]:[0]:"))
        self.good("align", "--list", "list.tsv", "--format", "ids", "--quiet")
        self.assertEqual(self.read("a.tmx"), self.read("a.ids"))

    def test_bad_pairs_lose_no_other(self):
        self.write("many.zh", ZH * 250)
        self.write("one.en", "Good morning.\n")
        self.write("list.tsv", "zh.txt\ten.txt\ta.tsv\r\n"
                               "none.txt\ten.txt\tb.tsv\n\n"
                               "zh.txt\tzh.txt\tc.tsv\n"
                               "zh.txt en.txt d.tsv\n"
                               "zh.txt\ten.txt\ta.tsv\n"
                               "zh.txt\t-\te.tsv\n"
                               "many.zh\tone.en\tf.tsv\n"
                               "en.txt\tzh.txt\tg.tsv")
        result = self.run_program("align", "--list", "list.tsv", "--quiet")
        self.assertEqual(result.status, UNREADABLE)
        expected = ["list.tsv:2: none.txt: no such file", "list.tsv:4: zh.txt: both texts",
                    "list.tsv:5: not three or four paths", "list.tsv:6: writes the same file as line 1",
                    "list.tsv:7: '-' cannot stand in a list", "list.tsv:8: one.en: "]
        lines = result.err.splitlines()
        self.assertEqual(len(lines), len(expected), result.err)
        for line, beginning in zip(lines, expected):
            self.assertTrue(line.startswith("duizhao: " + beginning), line)
        self.assertEqual({name for name in self.files() if name.endswith(".tsv")},
                         {"list.tsv", "a.tsv", "g.tsv"})

    def test_bad_pairs_teach_nothing_and_fail_alone(self):
        self.write("parted.zh", ZH + "***\n" + ZH)
        self.write("bad.ids", "[99]:[0]\n")
        self.list_of(("parted.zh", "en.txt", "a.tsv"), ("zh.txt", "en.txt", "b.tsv", "bad.ids"),
                     ("zh.txt", "en.txt", "c.tsv"))
        result = self.run_program("align", "--list", "list.tsv", "--em-rounds", 1, "--delimiter",
                                  "***", "--quiet")
        lines = result.err.splitlines()
        self.assertEqual(len(lines), 2, result.err)
        self.assertIn("list.tsv:1: en.txt: has 0 delimiter lines", lines[0])
        self.assertIn("list.tsv:2: bad.ids:1:", lines[1])
        self.assertIn("c.tsv", self.files())

    def test_no_pair_writes_what_another_reads_or_writes(self):
        (self.folder / "here").symlink_to(".")
        texts = ("zh.txt", "en.txt")
        self.list_of((*texts, "a.tsv"), (*texts, "./a.tsv"), (*texts, "here/./here/a.tsv"),
                     (*texts, self.folder / "a.tsv"), (*texts, "more.txt"),
                     ("zh.txt", "more.txt", "here/list.tsv"), (*texts, "en.txt"))
        self.write("more.txt", EN)
        result = self.run_program("align", "--list", "list.tsv", "--quiet")
        self.assertEqual(result.status, UNREADABLE)
        same = "writes the same file as line 1"
        expected = [f"list.tsv:2: {same}", f"list.tsv:3: {same}", f"list.tsv:4: {same}",
                    "list.tsv:5: would overwrite a text of line 6",
                    "list.tsv:6: would overwrite the list",
                    "list.tsv:7: would overwrite a text of line 1"]
        lines = result.err.splitlines()
        self.assertEqual(len(lines), len(expected), result.err)
        for line, beginning in zip(lines, expected):
            self.assertTrue(line.startswith("duizhao: " + beginning), line)
        self.assertEqual(self.read("more.txt"), EN.encode())
        self.assertEqual(self.read("en.txt"), EN.encode())

    def test_devices_may_be_written_by_all(self):
        self.good("align", "--list", self.list_of(*[("zh.txt", "en.txt", "/dev/null")] * 2))

    def test_lists_from_windows(self):
        self.write("list.tsv", "\ufeffzh.txt\ten.txt\ta.tsv\r\n\r\n")
        self.good("align", "--list", "list.tsv")
        self.write("list.tsv", "zh.txt\ten.txt\ta.tsv\n".encode("utf-16"))
        self.bad(UNREADABLE, r"^duizhao: list\.tsv:1: zero bytes", "align", "--list", "list.tsv")

    def test_the_worst_status_is_the_exit_status(self):
        self.write("many.zh", ZH * 250)
        self.write("one.en", "Good morning.\n")
        good, doubtful = ("zh.txt", "en.txt", "a.tsv"), ("many.zh", "one.en", "b.tsv")
        for rows, status in (([good], DONE), ([good, doubtful], DOUBTFUL),
                             ([doubtful, good, ("zh.txt", "zh.txt", "c.tsv")], WRONG_USAGE)):
            result = self.run_program("align", "--list", self.list_of(*rows))
            self.assertEqual(result.status, status, result.err)

    def test_progress_is_for_terminals_only(self):
        self.many("out")
        self.assertNotIn(" of 30 pairs", self.good("align", "--list", "list.tsv").err)
        for options, shown in (([], True), (["--quiet"], False)):
            text = self.on_a_terminal("align", "--list", "list.tsv", *options)
            self.assertEqual(b"\r1 of 30 pairs" in text, shown)
            self.assertEqual(text.count(b"\r\x1b[K"), int(shown), "wiped at the end")

    def on_a_terminal(self, *arguments):
        """What goes to standard error when it is a terminal."""
        try:
            ours, its = pty.openpty()
        except OSError as no_terminals:  # a bare container may have none
            self.skipTest(str(no_terminals))
        try:
            subprocess.run([PROGRAM, *arguments], stderr=its, cwd=self.folder, check=True)
            os.set_blocking(ours, False)
            return os.read(ours, 100_000)
        except BlockingIOError:
            return b""  # nothing was written
        finally:
            os.close(its)
            os.close(ours)

    def test_lists_that_are_none(self):
        self.bad(UNREADABLE, r"^duizhao: none\.tsv: no such file", "align", "--list", "none.tsv")
        self.write("list.tsv", "\n\n")
        self.bad(UNREADABLE, r"^duizhao: list\.tsv: the list is empty", "align", "--list",
                 "list.tsv")

    def test_the_samples(self):
        rows = [(SAMPLES / f"{name}.zh.sents", SAMPLES / f"{name}.en.sents", f"{name}.ids")
                for name in ("railway", "everyday")]
        self.good("align", "--list", self.list_of(*rows), "--presplit")
        # Where CC-CEDICT could not be fetched, lengths and names have to do.
        least = 90 if b"CC-CEDICT" in self.good("lexicon", "info").out else 80
        for name in ("railway", "everyday"):
            score = self.good("score", SAMPLES / f"{name}.gold", f"{name}.ids").lines
            f1 = float(score[1].split()[3])
            self.assertGreaterEqual(f1, least, name)


if __name__ == "__main__":
    unittest.main()
