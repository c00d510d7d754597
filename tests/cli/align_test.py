"""duizhao align on texts that are as they should be."""

import gzip
import json
import os
import pathlib
import shutil
import subprocess
import unittest
import xml.etree.ElementTree as xml

from program import DONE, DOUBTFUL, EN, SAMPLES, WRONG_USAGE, ZH, ProgramTest

FORMATS = ("tsv", "jsonl", "ids", "tmx")
DTD = pathlib.Path(__file__).resolve().parents[1] / "corpora" / "tmx14.dtd"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


class Formats(ProgramTest):
    def test_tsv_is_the_default(self):
        result = self.good("align", "zh.txt", "en.txt")
        rows = [line.split("\t") for line in result.lines]
        self.assertEqual([row[0] for row in rows], ZH.splitlines())
        self.assertEqual([row[1] for row in rows], EN.splitlines())
        self.assertTrue(all(0 <= float(row[2]) <= 1 for row in rows))

    def test_ids(self):
        result = self.good("align", "zh.txt", "en.txt", "--presplit", "--format", "ids")
        for number, line in enumerate(result.lines):
            self.assertRegex(line, rf"^\[{number}\]:\[{number}\]:[01]\.\d\d$")

    def test_jsonl_spans_lead_back_to_the_texts(self):
        zh, en = ((SAMPLES / f"railway.{lang}.txt") for lang in ("zh", "en"))
        rows = [json.loads(line) for line in
                self.good("align", zh, en, "--format", "jsonl").lines]
        texts = {"src": zh.read_text(encoding="utf-8"), "tgt": en.read_text(encoding="utf-8")}
        self.assertGreater(len(rows), 20)
        numbers = {"src": [], "tgt": []}
        for row in rows:
            self.assertEqual(list(row), ["src", "tgt", "src_text", "tgt_text", "src_span",
                                         "tgt_span", "type", "confidence"])
            self.assertEqual(row["type"], f"{len(row['src'])}-{len(row['tgt'])}")
            for side, text in texts.items():
                numbers[side] += row[side]
                if not row[side]:
                    self.assertEqual((row[side + "_text"], row[side + "_span"]), ("", None))
                    continue
                begin, end = row[side + "_span"]
                self.assertEqual("".join(text[begin:end].split()),
                                 "".join(row[side + "_text"].split()))
        for side in numbers.values():
            self.assertEqual(side, list(range(len(side))), "every sentence once, in order")

    def test_html_is_a_page_of_all_beads(self):
        self.good("align", "zh.txt", "en.txt", "-o", "a.html")
        page = self.read("a.html").decode("utf-8")
        data = json.loads(page.split('id="data">')[1].split("</script>")[0])
        fields, *rows = data["pairs"]
        rows = [dict(zip(fields, row)) for row in rows]
        self.assertEqual([row["source"] for row in rows], [[line] for line in ZH.splitlines()])
        self.assertEqual([row["target"] for row in rows], [[line] for line in EN.splitlines()])
        self.assertFalse(data["checked"])
        self.assertEqual([file["name"] for file in data["run"]["inputs"]], ["zh.txt", "en.txt"])
        self.assertTrue(all(file["sha256"] for file in data["run"]["inputs"]))
        self.assertEqual(self.good("align", "zh.txt", "en.txt", "--format", "html").out,
                         page.encode("utf-8"))

    def test_view_shows_them_side_by_side(self):
        lines = self.good("align", "zh.txt", "en.txt", "--view").lines
        self.assertEqual([line[0] for line in lines if line[0] != " "], list("1234"))
        for zh, en in zip(ZH.splitlines(), EN.splitlines()):
            self.assertTrue(any(line[3:].startswith(zh[:10]) and line.split(" │ ")[1][:9] == en[:9]
                                for line in lines), zh)
        self.assertNotIn("\x1b", "".join(lines))
        self.good("align", "zh.txt", "en.txt", "--view", "-o", "view.txt")
        self.assertEqual(self.read("view.txt").decode("utf-8").splitlines(), lines)
        for wrong in (["--format", "tsv"], ["--list", "list.tsv"]):
            self.assertEqual(self.run_program("align", "zh.txt", "en.txt", "--view", *wrong).status,
                             WRONG_USAGE)

    def test_tmx_holds_the_pairs(self):
        self.good("align", "zh.txt", "en.txt", "-o", "a.tmx")
        tree = xml.fromstring(self.read("a.tmx"))
        header = tree.find("header").attrib
        self.assertEqual(tree.attrib["version"], "1.4")
        self.assertEqual((header["srclang"], header["segtype"]), ("zh", "sentence"))
        self.assertNotIn("creationdate", header)
        pairs = [{tuv.attrib[XML_LANG]: tuv.find("seg").text for tuv in unit.iter("tuv")}
                 for unit in tree.iter("tu")]
        self.assertEqual(pairs, [{"zh": zh, "en": en}
                                 for zh, en in zip(ZH.splitlines(), EN.splitlines())])

    @unittest.skipUnless(shutil.which("xmllint"), "xmllint is not installed")
    def test_tmx_is_valid(self):
        self.write("odd.zh", ZH + "他说“<a>&b</a>”\u200b。\n")
        self.write("odd.en", EN + "He said \"<a>&b</a>]]>\" \ufffe.\n")
        for names in (("zh.txt", "en.txt"), ("odd.zh", "odd.en"), ("odd.en", "odd.zh")):
            self.good("align", *names, "-o", "a.tmx", "--presplit",
                      env={"SOURCE_DATE_EPOCH": "1706693400"})
            self.assertIn(b'creationdate="20240131T093000Z"', self.read("a.tmx"))
            subprocess.run(["xmllint", "--noout", "--dtdvalid", DTD, self.folder / "a.tmx"],
                           check=True, capture_output=True)

    def test_the_ending_of_the_output_names_the_format(self):
        for form in FORMATS:
            on_screen = self.good("align", "zh.txt", "en.txt", "--format", form).out
            self.good("align", "zh.txt", "en.txt", "-o", f"out.{form}")
            self.assertEqual(self.read(f"out.{form}"), on_screen)
        self.good("align", "zh.txt", "en.txt", "-o", "out.txt")
        self.assertEqual(self.read("out.txt"), self.read("out.tsv"))
        self.good("align", "zh.txt", "en.txt", "-o", "odd.tsv", "--format", "ids")
        self.assertEqual(self.read("odd.tsv"), self.read("out.ids"))


class Streams(ProgramTest):
    def test_standard_input_and_output(self):
        expected = self.good("align", "zh.txt", "en.txt").out
        self.assertEqual(self.good("align", "-", "en.txt", "-o", "-", stdin=ZH.encode()).out,
                         expected)
        self.assertEqual(self.good("align", "zh.txt", "-", stdin=EN.encode()).out, expected)

    def test_packed_texts(self):
        expected = self.good("align", "zh.txt", "en.txt").out
        self.write("zh.gz", gzip.compress(ZH.encode()))
        self.assertEqual(self.good("align", "zh.gz", "en.txt").out, expected)
        self.assertEqual(self.good("align", "-", "en.txt", stdin=self.read("zh.gz")).out, expected)
        self.good("align", "zh.gz", "en.txt", "-o", "out.tsv.gz")
        self.assertEqual(gzip.decompress(self.read("out.tsv.gz")), expected)
        for tool, ending in (("xz", "xz"), ("zstd", "zst")):
            if shutil.which(tool):
                self.good("align", "zh.txt", "en.txt", "-o", f"out.tsv.{ending}")
                unpacked = subprocess.run([tool, "-dc", self.folder / f"out.tsv.{ending}"],
                                          check=True, capture_output=True).stdout
                self.assertEqual(unpacked, expected)

    def test_a_closed_pipe_ends_quietly(self):
        self.write("long.zh", ZH * 2000)
        self.write("long.en", EN * 2000)
        reader, writer = os.pipe()
        os.close(reader)
        with open(writer, "wb") as pipe:
            result = self.run_program("align", "long.zh", "long.en", "--presplit", "--quiet",
                                      stdout=pipe)
        self.assertEqual(result.err, "")
        self.assertNotEqual(result.status, DONE)

    def test_messages_do_not_land_in_the_output_when_streams_are_closed(self):
        expected = self.good("align", "zh.txt", "en.txt").out
        for closed in ((2,), (1,), (0,), (0, 1, 2)):
            self.good("align", "zh.txt", "en.txt", "-o", "out.tsv", "--verbose",
                      preexec_fn=lambda: [os.close(stream) for stream in closed])
            self.assertEqual(self.read("out.tsv"), expected, closed)

    def test_devices_are_written_directly(self):
        self.good("align", "zh.txt", "en.txt", "-o", "/dev/null")
        self.assertTrue(pathlib.Path("/dev/null").is_char_device())


class Languages(ProgramTest):
    def test_both_directions(self):
        there = self.good("align", "zh.txt", "en.txt").lines
        back = self.good("align", "en.txt", "zh.txt").lines
        self.assertEqual([line.split("\t")[:2] for line in there],
                         [line.split("\t")[1::-1] for line in back])

    def test_from_and_to_may_be_said(self):
        expected = self.good("align", "zh.txt", "en.txt").out
        for options in (["--from", "zh"], ["--to", "en"], ["--from", "zh-CN", "--to", "EN"]):
            self.assertEqual(self.good("align", "zh.txt", "en.txt", *options).out, expected)

    def test_a_text_without_letters_is_the_other_ones_translation(self):
        self.write("zh.txt", "2024\n")
        self.write("en.txt", "In 2024.\n")
        row = json.loads(self.run_program("align", "zh.txt", "en.txt", "--format", "jsonl",
                                          "--force").out)
        self.assertEqual(row["src_text"], "2024")

    def test_encoding_is_found_or_forced(self):
        expected = self.good("align", "zh.txt", "en.txt").out
        self.write("gb.txt", ZH.encode("gb18030"))
        self.assertEqual(self.good("align", "gb.txt", "en.txt").out, expected)
        self.assertEqual(self.good("align", "gb.txt", "en.txt", "--encoding", "gb18030").out,
                         expected)


class Messages(ProgramTest):
    def test_the_summary(self):
        result = self.good("align", "zh.txt", "en.txt")
        self.assertIn("4 Chinese and 4 English sentences in 4 beads (1-1 4)\n", result.err)
        self.assertRegex(result.err, r"mean confidence [01]\.\d\d; \d+ doubtful bead")

    def test_places_of_doubtful_beads_count_every_line_end(self):
        errors = []
        for end in ("\n", "\r\n", "\r"):
            for name, text, more in (("zh.txt", ZH, "好。\n" * 50), ("en.txt", EN, "Fine.\n" * 44)):
                self.write(name, (text + more).replace("\n", end).encode())
            errors.append(self.good("align", "zh.txt", "en.txt").err)
        self.assertRegex(errors[0], r"doubtful beads: (zh\.txt:\d+, ){4}zh\.txt:1\d")
        self.assertEqual(errors[1:], errors[:1] * 2)

    def test_quiet_says_nothing(self):
        self.assertEqual(self.good("align", "zh.txt", "en.txt", "--quiet").err, "")

    def test_verbose_says_what_is_done(self):
        err = self.good("align", "zh.txt", "en.txt", "--verbose").err
        self.assertIn("read zh.txt: zh, UTF-8, 4 sentences", err)
        self.assertIn("loaded the lexicon", err)


class Doubt(ProgramTest):
    """Texts that are not translations of each other: 1 to 1,000 sentences."""

    def setUp(self):
        super().setUp()
        self.write("one.txt", "Good morning.\n")
        self.write("many.txt", ZH * 250)

    def test_nothing_is_written(self):
        self.write("out.tsv", "old\n")
        self.bad(DOUBTFUL, r"one\.txt: .*--force", "align", "many.txt", "one.txt", "-o", "out.tsv")
        self.bad(DOUBTFUL, r"many\.txt: .*--force", "align", "one.txt", "many.txt", "--presplit")

    def test_force_writes_and_says_the_doubt(self):
        result = self.run_program("align", "many.txt", "one.txt", "--force", "--format", "jsonl",
                                  "--quiet")
        self.assertEqual(result.status, DOUBTFUL)
        self.assert_error_line(result.err, "written all the same")
        rows = [json.loads(line) for line in result.lines]
        self.assertEqual(sum(len(row["src"]) for row in rows), 1000)
        self.assertTrue(all(row["doubt"] for row in rows))


if __name__ == "__main__":
    unittest.main()
