"""Whatever is given: one line that says what is wrong and what to do, the right exit status, and
nothing left behind."""

import os
import resource
import signal
import subprocess
import unittest

from program import EN, PROGRAM, UNREADABLE, WRONG_USAGE, ZH, ProgramTest, Result


class BadTexts(ProgramTest):
    def bad_text(self, content, message, status=UNREADABLE):
        """The message for a bad text, as source and as target."""
        self.write("bad.txt", content)
        self.bad(status, message, "align", "bad.txt", "en.txt", "-o", "out.tsv")
        self.bad(status, message, "align", "zh.txt", "bad.txt", "-o", "out.tsv")

    def test_missing(self):
        self.bad(UNREADABLE, r"^duizhao: none\.txt: no such file;", "align", "none.txt", "en.txt")
        self.bad(UNREADABLE, r"^duizhao: none\.txt: no such file;", "align", "zh.txt", "none.txt")

    def test_folder(self):
        self.bad(UNREADABLE, r"^duizhao: \.: is a directory;", "align", ".", "en.txt")

    def test_empty(self):
        self.bad_text("", r"^duizhao: bad\.txt: ")
        self.bad_text(" \n\t\n\u3000\n", r"^duizhao: bad\.txt: ")

    def test_both_empty(self):
        self.write("a.txt", "")
        self.bad(UNREADABLE, r"^duizhao: a\.txt: ", "align", "a.txt", "a.txt")

    def test_binary(self):
        self.bad_text(b"\x7fELF\x02\x01\x01\x00\x00\x00" + bytes(range(256)) * 20,
                      r"^duizhao: bad\.txt(:\d+:\d+)?: ")

    def test_bad_utf8_in_the_middle(self):
        text = (ZH.encode() + b"\xe4\xbb\xff" + ZH.encode()) * 5
        self.bad_text(text, r"^duizhao: bad\.txt:5:1: .*0xE4|^duizhao: bad\.txt:5:\d: ")

    def test_unpaired_surrogates(self):
        utf8 = (ZH * 3).encode() + b"\xed\xa0\xbd" + ZH.encode()
        self.bad_text(utf8, r"^duizhao: bad\.txt:13:1: ")
        utf16 = b"\xff\xfe" + ZH.encode("utf-16-le") + b"\x3d\xd8" + ZH.encode("utf-16-le")
        self.bad_text(utf16, r"^duizhao: bad\.txt:5:1: ")

    def test_a_line_of_100_megabytes(self):
        for piece in ("今天下雨，", "a rainy day, "):
            size = 100_000_000 // len(piece.encode())
            self.bad_text(piece * size + "\n", r"^duizhao: bad\.txt:1(:\d+)?: .*line")

    def test_damaged_archive(self):
        self.bad_text(b"\x1f\x8b\x08\x00" + b"\x00" * 30, r"^duizhao: bad\.txt: cannot be unpacked")


class WrongUsage(ProgramTest):
    def test_both_in_one_language(self):
        self.bad(WRONG_USAGE, r"both texts are written in English", "align", "en.txt", "en.txt")
        self.bad(WRONG_USAGE, r"both texts are written in Chinese", "align", "zh.txt", "zh.txt")

    def test_swapped(self):
        for options in (["--from", "en"], ["--to", "zh"], ["--from", "en", "--to", "zh"]):
            self.bad(WRONG_USAGE, r"^duizhao: zh\.txt: the files are swapped",
                     "align", "zh.txt", "en.txt", *options)

    def test_one_language_asked_for_twice(self):
        self.bad(WRONG_USAGE, "one language", "align", "zh.txt", "en.txt", "--from", "zh",
                 "--to", "zh")

    def test_no_language_to_be_seen(self):
        self.write("zh.txt", "1, 2, 3\n")
        self.write("en.txt", "1, 2, 3\n")
        self.bad(WRONG_USAGE, r"^duizhao: (zh|en)\.txt: ", "align", "zh.txt", "en.txt")

    def test_options(self):
        for arguments, message in (
                (["align", "zh.txt", "en.txt", "--fromat", "ids"], "unknown option --fromat"),
                (["align", "zh.txt", "en.txt", "more.txt"], "unexpected more.txt"),
                (["align", "zh.txt"], "second text"),
                (["align"], "two texts"),
                (["align", "zh.txt", "en.txt", "--format", "docx"], "'docx' is not known"),
                (["align", "zh.txt", "en.txt", "--format"], "--format"),
                (["align", "zh.txt", "en.txt", "--from", "fr"], "'fr' is not known"),
                (["align", "zh.txt", "en.txt", "--wrapped", "maybe"], "maybe not in"),
                (["align", "zh.txt", "en.txt", "--max-sentences", "0"], "1 to 6"),
                (["align", "zh.txt", "en.txt", "--max-sentences", "7"], "1 to 6"),
                (["align", "zh.txt", "en.txt", "--threads", "-1"], "--threads"),
                (["align", "zh.txt", "en.txt", "--encoding", "klingon"], "klingon"),
                (["align", "zh.txt", "en.txt", "--list", "list.tsv"], "--list"),
                (["align", "-", "-"], "standard input"),
                (["alingn", "zh.txt", "en.txt"], "unknown command alingn"),
                (["--loud"], "unknown option --loud"),
                ([], "no command")):
            with self.subTest(arguments):
                self.bad(WRONG_USAGE, message, *arguments)

    def test_a_date_that_is_none(self):
        for date in ("yesterday", "-1", "1e9", "", "99999999999999"):
            self.bad(WRONG_USAGE, "SOURCE_DATE_EPOCH", "align", "zh.txt", "en.txt",
                     env={"SOURCE_DATE_EPOCH": date})

    def test_the_output_would_overwrite_a_text(self):
        os.link(self.folder / "en.txt", self.folder / "same.txt")
        for output in ("zh.txt", "./en.txt", "same.txt"):
            self.bad(WRONG_USAGE, "would overwrite a text", "align", "zh.txt", "en.txt", "-o",
                     output)
        with open(self.folder / "zh.txt", "rb") as text:
            result = self.run_program("align", "-", "en.txt", "-o", "zh.txt", stdin=text)
        self.assertEqual(result.status, WRONG_USAGE, result.err)
        self.assertEqual(self.read("zh.txt"), ZH.encode())


class Unwritable(ProgramTest):
    def test_places_that_cannot_be_written(self):
        for output, message in (("none/out.tsv", "no such folder"), (".", "is a directory"),
                                ("zh.txt/out.tsv", "no such folder"), ("/proc/out.tsv", "/proc/"),
                                ("", "has no name"), ("x" * 300, "name too long|cannot be written"),
                                ("/dev/full", "the disk is full")):
            with self.subTest(output):
                self.bad(UNREADABLE, message, "align", "zh.txt", "en.txt", "-o", output)

    def test_a_full_disk_behind_standard_output(self):
        for arguments in (["align", "zh.txt", "en.txt"], ["--help"], ["--version"],
                          ["align", "--help"], ["lexicon", "info"], ["lexicon", "look", "猫"]):
            with self.subTest(arguments), open("/dev/full", "wb") as full:
                result = self.run_program(*arguments, stdout=full)
                self.assertEqual(result.status, UNREADABLE)
                self.assert_error_line(result.err, "^duizhao: -: ")

    def test_a_size_limit_leaves_nothing(self):
        """A file cut off by the system, as on a full disk, vanishes and the old one stays."""
        self.write("long.zh", ZH * 500)
        self.write("long.en", EN * 500)
        self.write("out.tsv", "old\n")
        before = self.files()
        result = self.run_limited("align", "long.zh", "long.en", "--presplit", "-o", "out.tsv")
        self.assertEqual(result.status, UNREADABLE)
        self.assert_error_line(result.err, "^duizhao: out.tsv: cannot be written")
        self.assertEqual(self.files(), before)

    def run_limited(self, *arguments):
        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192))

        done = subprocess.run([PROGRAM, *arguments], capture_output=True, cwd=self.folder,
                              preexec_fn=limit, restore_signals=False, timeout=120)
        return Result(done.returncode, done.stdout, done.stderr.decode())


class BadLexicon(ProgramTest):
    def test_missing(self):
        self.bad(UNREADABLE, r"^duizhao: none\.bin: ", "align", "zh.txt", "en.txt",
                 "--lexicon", "none.bin")
        self.bad(UNREADABLE, r"^duizhao: .*none\.bin: ", "align", "zh.txt", "en.txt",
                 env={"DUIZHAO_LEXICON": "none.bin"})

    def test_damaged(self):
        for content in (b"", b"not a lexicon\n", bytes(range(256)) * 400):
            self.write("odd.bin", content)
            self.bad(UNREADABLE, r"^duizhao: odd\.bin: ", "align", "zh.txt", "en.txt",
                     "--lexicon", "odd.bin")


if __name__ == "__main__":
    unittest.main()
