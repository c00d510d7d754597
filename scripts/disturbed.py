"""Documents with known disturbances as `duizhao check` sees them; shared by the scripts beside it.

The documents are JSON objects a line, {"doc", "zh": [lines], "en": [lines], "events": [{"type", "zh":
[line numbers], "en": …} …]}. A finding is right when the disturbance of a line that its bead holds
explains it; on lines without one it counts as wrong, though some of these hold real errors.
"""

import json
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

SPEAKING = {"minor", "major", "critical"}
# Disturbances that one fact of a line suffers from; all others change what is said.
OF_FACTS = {"number_changed": {"number-mismatch", "date-mismatch", "percent-mismatch", "unit-mismatch",
                               "currency-mismatch", "code-mismatch", "number-missing"},
            "name_changed": {"name-mismatch", "name-missing", "inconsistent-name"},
            "negation_flipped": {"negation-mismatch", "logic-mismatch"}}
LESS_ENGLISH = {"omitted_clause", "omitted_sentence", "truncated_en", "added_line", "omitted_line",
                "foreign_line_zh"}
LESS_CHINESE = {"added_clause", "truncated_zh", "added_line", "omitted_line", "foreign_line_en",
                "duplicated_en"}
CONTENT = LESS_ENGLISH | LESS_CHINESE | {"wrong_translation", "swapped_lines", "mojibake", "untranslated"}
# What explains findings of a rule; the rules that are not here find what no disturbance plants.
EXPLAINED = {
    "omission": LESS_ENGLISH | {"wrong_translation", "swapped_lines"},
    "addition": LESS_CHINESE | {"wrong_translation", "swapped_lines"},
    "wrong-pair": CONTENT,
    "length": CONTENT,
    "truncated": {"truncated_en", "truncated_zh", "omitted_clause", "omitted_sentence"},
    "end-punctuation": {"truncated_en", "truncated_zh", "omitted_sentence"},
    "garbled": {"shuffled_words", "mojibake"},
    "mojibake": {"mojibake"},
    "untranslated": {"untranslated", "mojibake"},
    "same-as-source": {"untranslated"},
    "repeated-line": {"duplicated_en"},
    "repeated": {"duplicated_en"},
    "negation-mismatch": CONTENT | {"negation_flipped"},
    "number-mismatch": CONTENT | {"number_changed"},
    "date-mismatch": CONTENT | {"number_changed"},
    "name-mismatch": CONTENT | {"name_changed"},
}


def read_rows(path):
    return [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines()]


def check(program, documents, options=()):
    """For each document its beads as the program prints them."""
    def one(document):
        with tempfile.TemporaryDirectory() as folder:
            for language in ("zh", "en"):
                text = "".join(line + "\n" for line in document[language])
                (Path(folder) / language).write_text(text, encoding="utf-8")
            command = [program, "check", f"{folder}/zh", f"{folder}/en", "--presplit", "--format", "jsonl",
                       "--fail-on", "never", *options]
            done = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8")
        return [json.loads(line) for line in done.stdout.splitlines()]

    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(one, documents))


def events_by_line(document):
    found = {}
    for event in document["events"]:
        for side, language in (("src", "zh"), ("tgt", "en")):
            for line in event[language]:
                found.setdefault((side, line), set()).add(event["type"])
    return found


def lines_of(bead):
    return [("src", line) for line in bead["src"]] + [("tgt", line) for line in bead["tgt"]]


def judged_findings(document, beads):
    """(finding, True: right, False: wrong, None: cannot be told) of each finding at minor or above."""
    events = events_by_line(document)
    for bead in beads:
        kinds = set().union(*(events.get(line, set()) for line in lines_of(bead)))
        for finding in bead["findings"]:
            if finding["severity"] not in SPEAKING:
                continue
            explained = EXPLAINED.get(finding["rule"])
            if explained is None:
                yield finding, (None if kinds else False)
            elif kinds & explained:
                yield finding, True
            else:
                yield finding, (None if kinds else False)
