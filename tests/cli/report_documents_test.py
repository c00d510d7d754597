"""The reports that are documents (JSON, SARIF, XLIFF, Excel): valid by their schemas, and read back
with what the format jsonl says."""

import io
import json
import pathlib
import subprocess
import unittest
import xml.etree.ElementTree as ElementTree

import debian_packages  # noqa: F401
import jsonschema
import openpyxl

from report_formats_test import FINDINGS, HOSTILE, ILLEGAL, ReportFormats

ROOT = pathlib.Path(__file__).parents[2]
SARIF_SCHEMA = ROOT / ".cache/schemas/sarif-2.1.0-rtm.5.json"
XLIFF = "{urn:oasis:names:tc:xliff:document:2.0}"
ITS = "{http://www.w3.org/2005/11/its}"


class Json(ReportFormats):
    def valid(self, out):
        document = json.loads(out)
        schema = json.loads((ROOT / "docs/report.schema.json").read_text(encoding="utf-8"))
        jsonschema.Draft7Validator.check_schema(schema)
        jsonschema.Draft7Validator(schema).validate(document)
        return document

    def test_hostile_texts(self):
        given = self.hostile_bitext()
        document = self.valid(self.check("--bitext", "a.jsonl", "--format", "json"))
        self.assertEqual([(pair["id"], pair["src_text"], pair["tgt_text"])
                          for pair in document["pairs"]],
                         [(row["id"], row["src"], row["tgt"]) for row in given])

    def test_says_what_jsonl_says_and_sums_it_up(self):
        document = self.valid(self.sample("json"))
        rows = [json.loads(line) for line in self.sample("jsonl").splitlines()]
        for pair, row in zip(document["pairs"], rows, strict=True):
            for finding in pair["findings"]:
                del finding["fingerprint"]
            self.assertEqual(pair, row)
        findings = [finding for row in rows for finding in row["findings"]]
        summary = document["summary"]
        self.assertEqual(summary["findings"], len(findings))
        weights = {"neutral": 0, "minor": 1, "major": 5, "critical": 25}
        points = sum(weights[finding["severity"]] for finding in findings)
        self.assertEqual(summary["mqm"]["points"], points)
        self.assertAlmostEqual(summary["mqm"]["penalty_per_1000_words"],
                               1000 * points / summary["mqm"]["english_words"], places=2)
        for group in ("by_rule", "by_category"):
            self.assertEqual(sum(sum(counts.values()) for counts in summary[group].values()),
                             len(findings))

    def test_no_pair_with_a_finding(self):
        self.write("good.tsv", "今天下雨。\tIt is raining today.\n")
        document = self.valid(self.check("--bitext", "good.tsv", "--format", "json", status=0))
        self.assertEqual(document["summary"]["mqm"]["points"], 0)


class Sarif(ReportFormats):
    @unittest.skipUnless(SARIF_SCHEMA.exists(), "scripts/setup.sh could not fetch SARIF's schema")
    def test_is_valid(self):
        validator = jsonschema.Draft4Validator(json.loads(SARIF_SCHEMA.read_text(encoding="utf-8")))
        self.hostile_bitext()
        validator.validate(json.loads(self.sample("sarif")))
        validator.validate(json.loads(self.check("--bitext", "a.jsonl", "--format", "sarif")))
        wrong = json.loads(self.sample("sarif"))
        wrong["runs"][0]["results"][0]["level"] = "major"
        with self.assertRaises(jsonschema.ValidationError):
            validator.validate(wrong)

    def test_hostile_texts(self):
        self.hostile_bitext()
        document = json.loads(self.check("--bitext", "a.jsonl", "--format", "sarif"))
        names = {result["locations"][0]["logicalLocations"][0]["name"]
                 for run in document["runs"] for result in run["results"]}
        self.assertEqual(names, {f"u{n}<&\">'" for n in range(len(HOSTILE))})

    def test_results_are_the_findings(self):
        document = json.loads(self.sample("sarif"))
        run = document["runs"][0]
        self.assertEqual(run["columnKind"], "unicodeCodePoints")
        rules = run["tool"]["driver"]["rules"]
        for result, (_, finding) in zip(run["results"], self.findings(), strict=True):
            self.assertEqual(result["message"]["text"], finding["message"])
            self.assertEqual(rules[result["ruleIndex"]]["id"], finding["rule"])

    def test_runs_are_split(self):
        bad = "工厂去年卖出292万辆车。\tThe plant sold 2.29 million cars last year.\n"
        self.write("many.tsv", bad * 25_001)
        document = json.loads(self.check("--bitext", "many.tsv", "--format", "sarif", "--only",
                                         "number-mismatch"))
        self.assertEqual([len(run["results"]) for run in document["runs"]], [25_000, 1])
        self.assertEqual(len({run["automationDetails"]["id"] for run in document["runs"]}), 2)

    def test_fingerprints_survive_another_cut(self):
        one = "工厂去年卖出292万辆车。", "The plant sold 2.29 million cars last year."
        more = "今天下雨。", "It is raining today."
        self.write("apart.tsv", "\t".join(one) + "\n" + "\t".join(more) + "\n")
        self.write("joined.tsv", f"{more[0]}{one[0]}\t{more[1]} {one[1]}\n")
        prints = [json.loads(self.check("--bitext", name, "--format", "sarif", "--only",
                                        "number-mismatch"))["runs"][0]["results"][0]
                  ["partialFingerprints"] for name in ("apart.tsv", "joined.tsv")]
        self.assertEqual(prints[0], prints[1])


class Xliff(ReportFormats):
    def valid(self, out):
        self.write("out.xlf", out)
        subprocess.run(["xmllint", "--huge", "--noout", "--relaxng",
                        str(ROOT / "tests/report/xliff_subset.rng"), "out.xlf"],
                       cwd=self.folder, check=True, capture_output=True)
        return ElementTree.fromstring(out)

    def text(self, element):
        """With <cp/> as the character that it is."""
        text = element.text or ""
        for child in element:
            text += chr(int(child.get("hex"), 16)) if child.tag == f"{XLIFF}cp" else self.text(child)
            text += child.tail or ""
        return text

    def test_hostile_texts(self):
        given = self.hostile_bitext()
        units = list(self.valid(self.check("--bitext", "a.jsonl", "--format", "xliff"))
                     .iter(f"{XLIFF}unit"))
        self.assertEqual([(unit.get("name"), self.text(unit.find(f".//{XLIFF}source")),
                           self.text(unit.find(f".//{XLIFF}target"))) for unit in units],
                         [(row["id"], row["src"], row["tgt"]) for row in given])

    def test_every_finding_is_an_issue_and_every_reference_leads_to_one(self):
        root = self.valid(self.sample("xliff"))
        issues = list(root.iter(f"{ITS}locQualityIssue"))
        findings = self.findings()
        self.assertEqual(len(issues), len(findings))
        for issue, (_, finding) in zip(issues, findings):
            self.assertIn(finding["message"], issue.get("locQualityIssueComment"))
        ids = {element.get("{http://www.w3.org/XML/1998/namespace}id")
               for element in root.iter(f"{ITS}locQualityIssues")}
        for element in root.iter():
            reference = element.get(f"{ITS}locQualityIssuesRef")
            self.assertTrue(reference is None or reference.removeprefix("#its=") in ids)

    def test_is_read_as_a_bitext(self):
        self.write("a.tsv", "工厂去年卖出292万辆车。\tThe plant sold 2.29 million cars last year.\n")
        self.write("a.xlf", self.check("--bitext", "a.tsv", "--format", "xliff"))
        again = json.loads(self.check("--bitext", "a.xlf", "--format", "json"))
        self.assertEqual(again["pairs"][0]["tgt_text"],
                         "The plant sold 2.29 million cars last year.")


class Xlsx(ReportFormats):
    def sheet(self, out, name):
        book = openpyxl.load_workbook(io.BytesIO(out), read_only=True)
        return list(book[name].iter_rows(values_only=True))

    @staticmethod
    def cut(text):
        return text if len(text.encode("utf-16-le")) // 2 <= 32_767 else text[:32_761] + "…[cut]"

    def test_hostile_texts(self):
        given = self.hostile_bitext()
        out = self.check("--bitext", "a.jsonl", "--format", "xlsx")
        rows = self.sheet(out, "Bitext")[1:]
        unescape = openpyxl.utils.escape.unescape
        for row, pair in zip(rows, given, strict=True):
            self.assertEqual(unescape(row[0]), pair["id"])
            self.assertEqual(unescape(row[4]), self.cut(pair["src"]))
            self.assertEqual(unescape(row[5]), self.cut(pair["tgt"]))
        book = openpyxl.load_workbook(io.BytesIO(out))
        for cells in book["Bitext"].iter_rows(min_row=2):
            self.assertNotIn("f", {cell.data_type for cell in cells})

    def test_findings(self):
        out = self.sample("xlsx")
        rows = self.sheet(out, "Findings")[1:]
        findings = self.findings()
        self.assertEqual([(row[0], row[1], row[4]) for row in rows],
                         [(f["severity"], f["rule"], f["message"]) for _, f in findings])
        self.assertEqual([row[7] or "" for row in rows], [pair["tgt_text"] for pair, _ in findings])
        book = openpyxl.load_workbook(io.BytesIO(out))
        self.assertEqual(book["Findings"].freeze_panes, "A2")
        self.assertEqual(book["Findings"].auto_filter.ref, f"A1:M{len(findings) + 1}")

    def test_the_same_bytes(self):
        self.assertEqual(self.sample("xlsx"), self.sample("xlsx"))


if __name__ == "__main__":
    unittest.main()
