"""Every format of `check` is read back by a parser that knows nothing of duizhao: hostile texts come
out as they went in, places lead to the right characters, and the status does not depend on the
format."""

import csv
import io
import json
import re
import unittest
import xml.etree.ElementTree as ElementTree

from program import DONE, SAMPLES, ProgramTest

FINDINGS = 1
csv.field_size_limit(1 << 24)
HOSTILE = [
    "<script>alert(1)</script> ]]> & &amp; \" ' %0A::error::x",
    "=HYPERLINK(\"http://a.example\")",
    "+1 -2 @SUM(A1)",
    "'=quoted already",
    "\tbegins with a tab",
    "two\nlines\rand\r\na third, with \"quotes\"",
    "a\u0000b\u000bc\ufffed",
    "\u202egnirts\u202c and \u200b nothing",
    "🦊👩‍👩‍👧 e\u0301\u0301\u0301 \U00020000",
    "x" * 1_000_000,
]
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def in_xml(text):
    """What XML allows of a text."""
    return ILLEGAL.sub("\ufffd", text)


class ReportFormats(ProgramTest):
    def check(self, *arguments, status=FINDINGS):
        result = self.run_program("check", "--no-config", *arguments)
        self.assertEqual(result.status, status, result.err)
        return result.out

    def hostile_bitext(self):
        """Every text has a number that its translation gets wrong."""
        pairs = [(f"{text} 工厂去年卖出292万辆车。", f"{text} The plant sold 2.29 million cars last year.")
                 for text in HOSTILE]
        rows = [{"id": f"u{n}<&\">'", "src": src, "tgt": tgt} for n, (src, tgt) in enumerate(pairs)]
        self.write("a.jsonl", "".join(json.dumps(row) + "\n" for row in rows))
        return rows

    def sample(self, format_name):
        return self.check(SAMPLES / "railway.zh.txt", SAMPLES / "railway.flawed.en.txt",
                          "--format", format_name)

    def findings(self):
        """(pair, finding) of the sample, by the format jsonl."""
        rows = [json.loads(line) for line in self.sample("jsonl").splitlines()]
        return [(row, finding) for row in rows for finding in row["findings"]]


class Csv(ReportFormats):
    def rows(self, out):
        return list(csv.DictReader(io.StringIO(out.decode("utf-8"), newline="")))

    def test_hostile_texts(self):
        given = self.hostile_bitext()
        rows = self.rows(self.check("--bitext", "a.jsonl", "--format", "csv"))
        for row in rows:
            for cell in row.values():
                self.assertNotIn(cell[:1], list("=+-@\t\r\n＝＋－＠"))
        def plain(cell):
            return cell[1:] if cell.startswith("'") else cell
        found = {(plain(row["source"]), plain(row["target"])) for row in rows}
        for row in given:
            self.assertIn((row["src"].replace("\0", "\ufffd"), row["tgt"].replace("\0", "\ufffd")),
                          found)

    def test_one_row_a_finding(self):
        out = self.sample("csv")
        self.assertEqual(out.count(b"\r\n"), out.count(b"\n"))
        self.assertFalse(out.startswith(b"\xef\xbb\xbf"))
        rows = self.rows(out)
        findings = self.findings()
        self.assertEqual([row["rule"] for row in rows], [f["rule"] for _, f in findings])
        for row, (pair, finding) in zip(rows, findings):
            self.assertEqual(row["message"].removeprefix("'"), finding["message"])
            self.assertEqual(float(row["confidence"]), finding["confidence"])
            if finding["tgt_span"]:
                self.assertEqual([int(row["target_begin"]), int(row["target_end"])],
                                 finding["tgt_span"])

    def test_places_lead_to_the_characters(self):
        lines = (SAMPLES / "railway.flawed.en.txt").read_text(encoding="utf-8").split("\n")
        checked = 0
        for row in self.rows(self.sample("csv")):
            if not row["target_begin"]:
                continue
            marked = row["target"].removeprefix("'")[int(row["target_begin"]):
                                                     int(row["target_end"])]
            rest = lines[int(row["target_line"]) - 1][int(row["target_column"]) - 1:]
            first = (marked.split() or [""])[0]
            self.assertTrue(rest.startswith(first), (marked, rest))
            checked += bool(first)
        self.assertGreater(checked, 5)

    def test_an_unwrapped_and_a_wrapped_text_have_the_same_words_at_their_places(self):
        wrapped = (SAMPLES / "railway.wrapped.en.txt").read_text(encoding="utf-8")
        self.write("w.txt", wrapped.replace("32", "47", 1) if "32" in wrapped else wrapped)
        text = (self.folder / "w.txt").read_text(encoding="utf-8").split("\n")
        result = self.run_program("check", "--no-config", SAMPLES / "railway.zh.txt", "w.txt",
                                  "--format", "csv", "--profile", "strict")
        rows = [row for row in self.rows(result.out) if row["target_begin"]]
        self.assertTrue(rows)
        for row in rows:
            marked = row["target"].removeprefix("'")[int(row["target_begin"]):
                                                     int(row["target_end"])].split()
            if marked:
                rest = text[int(row["target_line"]) - 1][int(row["target_column"]) - 1:]
                self.assertTrue(rest.startswith(marked[0]), (marked, rest))


class Junit(ReportFormats):
    def test_hostile_texts(self):
        given = self.hostile_bitext()
        suites = ElementTree.fromstring(self.check("--bitext", "a.jsonl", "--format", "junit"))
        text = "".join(suites.itertext())
        for row in given:
            self.assertIn(in_xml(row["src"]), text)
        names = [case.get("name") for case in suites.iter("testcase")]
        self.assertEqual(names, [row["id"] for row in given])

    def test_fails_where_the_check_fails(self):
        for level in ("neutral", "major", "never"):
            with self.subTest(level=level):
                result = self.run_program("check", "--no-config", SAMPLES / "railway.zh.txt",
                                          SAMPLES / "railway.flawed.en.txt", "--format", "junit",
                                          "--fail-on", level)
                suites = ElementTree.fromstring(result.out)
                cases = list(suites.iter("testcase"))
                failed = [case for case in cases if case.find("failure") is not None]
                self.assertEqual(int(suites.get("tests")), len(cases))
                self.assertEqual(int(suites.get("failures")), len(failed))
                self.assertEqual(bool(failed), result.status == FINDINGS)


class Github(ReportFormats):
    LINE = re.compile(r"::(error|warning|notice) file=([^,:]*),?(.*?)::(.*)\Z", re.DOTALL)

    def test_hostile_texts(self):
        self.hostile_bitext()
        out = self.check("--bitext", "a.jsonl", "--format", "github").decode("utf-8")
        self.assertNotIn("\r", out)
        for line in out.removesuffix("\n").split("\n"):
            self.assertRegex(line, self.LINE)

    def test_a_line_a_finding(self):
        lines = self.sample("github").decode("utf-8").removesuffix("\n").split("\n")
        findings = self.findings()
        level = {"critical": "error", "major": "error", "minor": "warning", "neutral": "notice"}
        self.assertEqual([self.LINE.match(line)[1] for line in lines],
                         [level[finding["severity"]] for _, finding in findings])


class Gitlab(ReportFormats):
    def test_hostile_texts(self):
        given = self.hostile_bitext()
        issues = json.loads(self.check("--bitext", "a.jsonl", "--format", "gitlab"))
        self.assertGreaterEqual(len(issues), len(given))

    def test_fingerprints_are_unique_and_stable(self):
        bad = "工厂去年卖出292万辆车。\tThe plant sold 2.29 million cars last year.\n"
        self.write("twice.tsv", bad * 2)
        self.write("later.tsv", "今天下雨。\tIt is raining today.\n" + bad)
        twice = json.loads(self.check("--bitext", "twice.tsv", "--format", "gitlab", "--only",
                                      "number-mismatch"))
        later = json.loads(self.check("--bitext", "later.tsv", "--format", "gitlab", "--only",
                                      "number-mismatch"))
        prints = [issue["fingerprint"] for issue in twice]
        self.assertEqual(len(set(prints)), 2)
        self.assertEqual(prints[0], later[0]["fingerprint"])
        self.assertEqual(later[0]["location"], {"path": "later.tsv", "lines": {"begin": 2, "end": 2}})

    def test_nothing_found(self):
        self.write("good.tsv", "今天下雨。\tIt is raining today.\n")
        self.assertEqual(json.loads(self.check("--bitext", "good.tsv", "--format", "gitlab",
                                               status=DONE)), [])


class Endings(ReportFormats):
    def test_several_reports_of_one_check(self):
        self.write("a.tsv", "工厂去年卖出292万辆车。\tThe plant sold 2.29 million cars last year.\n")
        reports = {"csv": "a.csv", "junit": "a.xml", "github": "a.github",
                   "gitlab": "a.codequality.json"}
        self.check("--bitext", "a.tsv", "--format", "jsonl",
                   *(part for name in reports.values() for part in ("--report", name)))
        for name, file in reports.items():
            self.assertEqual(self.read(file), self.check("--bitext", "a.tsv", "--format", name))

    def test_threads_change_no_byte(self):
        self.write("many.tsv", "工厂去年卖出292万辆车。\tThe plant sold 2.29 million cars last year.\n"
                   "今天下雨。\tIt is raining today.\n" * 600)
        for name in ("csv", "junit", "github", "gitlab"):
            outs = {self.check("--bitext", "many.tsv", "--format", name, "--threads", threads)
                    for threads in (1, 3)}
            self.assertEqual(len(outs), 1, name)


if __name__ == "__main__":
    unittest.main()
