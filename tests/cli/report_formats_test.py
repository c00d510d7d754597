"""Every format of `check` is read back by a parser that knows nothing of duizhao: hostile texts come
out as they went in, places lead to the right characters, and the status does not depend on the
format."""

import csv
import html.parser
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
    "\u202egnirts\u202c \u2067isolated\u2069 and \u200b nothing",
    "</script><!-- <script> --> \u2028 and \u2029 end lines of scripts",
    "🦊👩‍👩‍👧 e\u0301\u0301\u0301 \U00020000",
    "x" * 1_000_000,
]
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def in_xml(text):
    """What XML allows of a text."""
    return ILLEGAL.sub("\ufffd", text)


class ReportFormats(ProgramTest):
    def check(self, *arguments, status=FINDINGS):
        result = self.run_program("check", "--no-config", "--from", "zh", *arguments)
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


class PageParser(html.parser.HTMLParser):
    """The elements of a page, and the text that its script and style elements hold."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.elements, self.raw, self.title = [], [], ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data):
        last = self.elements[-1] if self.elements else ("", {})
        if self.cdata_elem:
            self.raw.append((last, data))
        elif last[0] == "title" and not self.title:
            self.title = data

    @property
    def data(self):
        return json.loads("".join(text for (_, attributes), text in self.raw
                                  if attributes.get("id") == "data"))


class Html(ReportFormats):
    def pairs(self, page):
        fields, *rows = PageParser(page.decode("utf-8")).data["pairs"]
        return [dict(zip(fields, row)) for row in rows]

    def test_hostile_texts(self):
        given = self.hostile_bitext()
        page = self.check("--bitext", "a.jsonl", "--format", "html").decode("utf-8")
        self.assertFalse(set("\u2028\u2029\u202e\u2067\0") & set(page))
        rows = self.pairs(page.encode("utf-8"))
        self.assertEqual([(row["id"], "".join(row["source"]), "".join(row["target"]))
                          for row in rows], [(row["id"], row["src"], row["tgt"]) for row in given])

    def test_no_text_adds_an_element(self):
        self.hostile_bitext()
        self.write("good.tsv", "今天下雨。\tIt is raining today.\n")
        hostile, good = (PageParser(page.decode("utf-8")) for page in (
            self.check("--bitext", "a.jsonl", "--format", "html"),
            self.check("--bitext", "good.tsv", "--format", "html", status=DONE)))
        self.assertEqual([tag for tag, _ in hostile.elements], [tag for tag, _ in good.elements])

    def test_a_name_is_no_markup(self):
        name = "<script>&amp;'\".jsonl"
        self.hostile_bitext()
        (self.folder / "a.jsonl").rename(self.folder / name)
        page = PageParser(self.check("--bitext", name, "--format", "html").decode("utf-8"))
        self.assertEqual(page.title, f"{name} · duizhao")
        self.assertEqual(page.data["names"], [name, name])

    def test_asks_for_nothing(self):
        page = PageParser(self.sample("html").decode("utf-8"))
        for tag, attributes in page.elements:
            self.assertNotIn("src", attributes)
            self.assertTrue(attributes.get("href", "#").startswith("#"))
            self.assertFalse([name for name in attributes if name.startswith("on")])
            self.assertNotIn("style", attributes)
            self.assertNotIn(tag, ("link", "base", "iframe", "object", "embed", "img"))

    def test_findings_and_places_are_those_of_jsonl(self):
        rows = self.pairs(self.sample("html"))
        found = [(row, finding) for row in rows for finding in row["findings"]]
        expected = self.findings()
        self.assertEqual(len(found), len(expected))
        for (row, finding), (pair, other) in zip(found, expected):
            self.assertEqual(finding["message"], other["message"])
            self.assertEqual(finding["tgt_span"], other["tgt_span"])  # no text beyond U+FFFF there
            spans = row["target_spans"] or []
            self.assertEqual(len(spans), 2 * len(row["target"]))

    def test_places_count_units_of_utf16(self):
        self.write("a.tsv", "🦊🦊 工厂去年卖出292万辆车。\t🦊 The plant sold 2.29 million cars last year.\n")
        [row] = self.pairs(self.check("--bitext", "a.tsv", "--format", "html", "--only",
                                      "number-mismatch"))
        [finding] = row["findings"]
        units = "".join(row["target"]).encode("utf-16-le")
        begin, end = finding["tgt_span"]
        self.assertEqual(units[2 * begin:2 * end].decode("utf-16-le"), "2.29 million")

    def test_dismissed_findings_are_a_baseline(self):
        """What the page needs to write one is in it: rule, fingerprint, excerpt."""
        rows = self.pairs(self.sample("html"))
        lines = [f"{finding['rule']}\t{finding['fingerprint']}\t1\t{finding['excerpt']}\n"
                 for row in rows for finding in row["findings"]]
        self.write("known.baseline", "# duizhao baseline 1\n" + "".join(sorted(set(lines))))
        page = self.run_program("check", "--no-config", SAMPLES / "railway.zh.txt",
                                SAMPLES / "railway.flawed.en.txt", "--format", "html",
                                "--baseline", "known.baseline", "--fail-on", "never")
        left = [finding for row in self.pairs(page.out) for finding in row["findings"]]
        self.assertEqual(len(left), len(lines) - len(set(lines)))


class Endings(ReportFormats):
    def test_several_reports_of_one_check(self):
        self.write("a.tsv", "工厂去年卖出292万辆车。\tThe plant sold 2.29 million cars last year.\n")
        reports = {"csv": "a.csv", "junit": "a.xml", "github": "a.github",
                   "gitlab": "a.codequality.json", "html": "a.html"}
        self.check("--bitext", "a.tsv", "--format", "jsonl",
                   *(part for name in reports.values() for part in ("--report", name)))
        for name, file in reports.items():
            self.assertEqual(self.read(file), self.check("--bitext", "a.tsv", "--format", name))

    def test_threads_change_no_byte(self):
        self.write("many.tsv", "工厂去年卖出292万辆车。\tThe plant sold 2.29 million cars last year.\n"
                   "今天下雨。\tIt is raining today.\n" * 600)
        for name in ("csv", "junit", "github", "gitlab", "html"):
            outs = {self.check("--bitext", "many.tsv", "--format", name, "--threads", threads)
                    for threads in (1, 3)}
            self.assertEqual(len(outs), 1, name)


if __name__ == "__main__":
    unittest.main()
