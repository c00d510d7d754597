"""`duizhao rules`, the pages of docs/rules/, and the schema of duizhao.toml."""

import json
import os
import pathlib
import re
import unicodedata
import unittest

from program import ProgramTest, UNREADABLE, WRONG_USAGE

ROOT = pathlib.Path(os.environ.get("DUIZHAO_ROOT") or pathlib.Path(__file__).parents[2])
RULES = sorted(path.stem.replace("_", "-") for path in (ROOT / "metrics" / "rules").glob("*.cpp"))
SEVERITIES = ["neutral", "minor", "major", "critical"]


def columns(text):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


class Rules(ProgramTest):
    def pages(self):
        return json.loads(self.good("rules", "--format", "json").out)

    def test_the_list_has_every_rule_in_columns(self):
        lines = self.good("rules").lines
        rows = [line.split(maxsplit=3) for line in lines if line.startswith("  ")]
        self.assertEqual(sorted(row[0] for row in rows), RULES)
        for name, severity, profile, summary in rows:
            self.assertIn(severity, SEVERITIES)
            self.assertIn(profile, ("minimal", "default", "strict"))
        starts = {columns(line[:line.index(row[3])])
                  for line, row in zip((l for l in lines if l.startswith("  ")), rows)}
        self.assertEqual(len(starts), 1, "the summaries begin in one column")

    def test_no_lexicon_is_needed(self):
        self.good("rules", env={"DUIZHAO_LEXICON": str(self.folder / "none")})

    def test_json_has_every_page_whole(self):
        pages = self.pages()
        self.assertEqual(sorted(page["name"] for page in pages), RULES)
        for page in pages:
            for key in ("family", "category", "its_type", "summary", "finds", "matters"):
                self.assertTrue(page[key], (page["name"], key))
            self.assertIn(page["severity"], SEVERITIES)
            self.assertEqual({example["caught"] for example in page["examples"]}, {True, False})

    def test_a_family_and_a_category(self):
        pages = self.pages()
        for key in ("family", "category"):
            chosen = pages[0][key]
            listed = json.loads(self.good("rules", chosen, "--format", "json").out)
            self.assertEqual([page["name"] for page in listed],
                             [page["name"] for page in pages if page[key] == chosen])

    def test_a_page_marks_its_examples_under_wide_characters(self):
        page = json.loads(self.good("rules", "number-mismatch", "--format", "json").out)
        lines = self.good("rules", "number-mismatch").lines
        self.assertEqual(lines[0], "number-mismatch")
        marked = 0
        for example in page["examples"]:
            for pair in example["pairs"]:
                for side in ("source", "target"):
                    at = lines.index("  " + pair[side])
                    part = example.get(f"{side}_marked", "")
                    if not part:
                        self.assertNotIn("^", lines[at + 1])
                        continue
                    before = pair[side][:pair[side].index(part)]
                    self.assertEqual(lines[at + 1],
                                     "  " + " " * columns(before) + "^" * columns(part))
                    marked += 1
        self.assertGreater(marked, 3)

    def test_text_is_wrapped(self):
        for name in RULES:
            text = self.good("rules", name).out.decode()
            prose = text[:text.index("\nExamples that it finds\n")].splitlines()
            self.assertLessEqual(max(map(columns, prose)), 80, name)

    def test_an_unknown_rule(self):
        self.bad(WRONG_USAGE, "did you mean 'number-mismatch'", "rules", "number-mismach")
        self.bad(WRONG_USAGE, "did you mean 'typography'", "rules", "typografy")
        self.bad(WRONG_USAGE, "'duizhao rules' lists them", "rules", "天气")
        self.bad(WRONG_USAGE, "--format", "rules", "--format", "yaml")
        self.bad(WRONG_USAGE, "excludes", "rules", "--schema", "--format", "json")

    def test_pages_cannot_be_written(self):
        self.write("taken", "a file")
        self.bad(UNREADABLE, "taken", "rules", "--markdown", "taken")


class Documents(ProgramTest):
    def test_the_pages_in_docs_are_those_of_the_rules(self):
        self.good("rules", "--markdown", "pages")
        made = {path.name: path.read_text("utf-8") for path in (self.folder / "pages").iterdir()}
        kept = {path.name: path.read_text("utf-8")
                for path in (ROOT / "docs" / "rules").iterdir()}
        advice = "run scripts/rules_docs.sh"
        self.assertEqual(sorted(made), sorted(kept), advice)
        for name, text in made.items():
            self.assertEqual(text, kept[name], f"{name}: {advice}")
        self.assertEqual(set(made), {f"{name}.md" for name in RULES} | {"README.md"})

    def test_tables_have_as_many_cells_as_heads(self):
        for path in (ROOT / "docs" / "rules").iterdir():
            cells = 0
            for line in path.read_text("utf-8").splitlines():
                if not line.startswith("|"):
                    cells = 0
                    continue
                found = len(re.findall(r"(?<!\\)\|", line))
                self.assertIn(cells, (0, found), f"{path.name}: {line}")
                cells = found

    def test_links_lead_somewhere(self):
        for path in [*(ROOT / "docs" / "rules").iterdir(), ROOT / "docs" / "configuration.md"]:
            for link in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", path.read_text("utf-8")):
                if not link.startswith("http"):
                    self.assertTrue((path.parent / link).exists(), f"{path.name}: {link}")


class Schema(ProgramTest):
    def test_it_has_every_rule_with_its_options(self):
        schema = json.loads(self.good("rules", "--schema").out)
        pages = {page["name"]: page
                 for page in json.loads(self.good("rules", "--format", "json").out)}
        rules = schema["properties"]["rules"]["properties"]
        self.assertEqual(sorted(rules), RULES)
        types = {bool: "boolean", int: "number", float: "number", str: "string", list: "array"}
        for name, rule in rules.items():
            word, table = rule["anyOf"]
            self.assertEqual(word["enum"], ["off", "on", *SEVERITIES])
            self.assertFalse(table["additionalProperties"])
            options = {key: value["type"] for key, value in table["properties"].items()
                       if key != "severity"}
            self.assertEqual(options, {option["name"]: types[type(option["default"])]
                                       for option in pages[name]["options"]})
        self.assertFalse(schema["additionalProperties"])
        self.assertEqual(schema["properties"]["pattern"]["items"]["required"], ["name", "target"])


if __name__ == "__main__":
    unittest.main()
