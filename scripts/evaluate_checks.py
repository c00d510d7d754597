#!/usr/bin/env python3
"""The tables of docs/evaluation.md about checks: what rules find of planted errors, and how often they
speak where nothing is wrong.

    scripts/evaluate_checks.py PROGRAM DATA

DATA/qa holds docs_noisy/NAME.dev.jsonl (documents with known disturbances, scripts/disturbed.py),
demetr/dev.jsonl ({"pert_id", "src", "good", "bad", "ref", "changed"}), docs/NAME/dev.jsonl and
mqm_ted/dev.jsonl; a set that is not there is left out. The texts are not part of this tree.
"""

import json
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

from disturbed import SPEAKING, check, events_by_line, judged_findings, lines_of, read_rows

SHOWN = 3  # rules named beside a kind of error


def percent(part, whole):
    return f"{100 * part / whole:.1f}" if whole else "–"


def table(*rows):
    print("| " + " | ".join(map(str, rows[0])) + " |")
    print("|" + "---|" * len(rows[0]))
    for row in rows[1:]:
        print("| " + " | ".join(map(str, row)) + " |")
    print()


def check_pairs(program, pairs, source, target):
    """The set of speaking rules, and the gravest severity, of each pair; no source twice in one run."""
    waves, seen = defaultdict(list), Counter()
    for number, (src, tgt) in enumerate(pairs):
        waves[seen[src]].append(number)
        seen[src] += 1
    rules = [set() for _ in pairs]
    for wave in waves.values():
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
            for number in wave:
                src, tgt = pairs[number]
                file.write(json.dumps({"id": str(number), "src": src, "tgt": tgt}, ensure_ascii=False) + "\n")
            file.flush()
            command = [program, "check", "--bitext", file.name, "--from", source, "--to", target,
                       "--format", "jsonl", "--fail-on", "never"]
            done = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8")
        for number, line in zip(wave, done.stdout.splitlines()):
            rules[number] = {(f["rule"], f["severity"]) for f in json.loads(line)["findings"]
                             if f["severity"] in SPEAKING}
    return rules


def planted(program, data):
    documents = [row for path in sorted((data / "docs_noisy").glob("*.dev.jsonl")) for row in read_rows(path)]
    if not documents:
        return
    kinds, shown, by_rule = Counter(), defaultdict(Counter), defaultdict(Counter)
    alone, found_by_any = Counter(), Counter()
    undisturbed, flagged = 0, 0
    false = Counter()
    for document, beads in zip(documents, check(program, documents)):
        at = defaultdict(list)
        for bead in beads:
            for line in lines_of(bead):
                at[line].append(bead)
        for event in document["events"]:
            kind = event["type"]
            lines = [("src", i) for i in event["zh"]] + [("tgt", i) for i in event["en"]]
            held = [bead for line in lines for bead in at[line]]
            rules = {f["rule"] for bead in held for f in bead["findings"] if f["severity"] in SPEAKING}
            kinds[kind] += 1
            found_by_any[kind] += bool(rules)
            alone[kind] += any(not bead["src"] or not bead["tgt"] or bead["type"] == "moved" for bead in held)
            shown[kind].update(rules)
        events = events_by_line(document)
        mixed = {line for bead in beads for line in lines_of(bead) if any(l in events for l in lines_of(bead))}
        for line, held in at.items():
            if line in events or line in mixed:
                continue
            undisturbed += 1
            rules = {f["rule"] for bead in held for f in bead["findings"] if f["severity"] in SPEAKING}
            false.update(rules)
            flagged += bool(rules)
        for finding, right in judged_findings(document, beads):
            by_rule[finding["rule"]]["findings"] += 1
            if right is not None:
                by_rule[finding["rule"]]["right"] += right
                by_rule[finding["rule"]]["judged"] += 1
    print(f"### Planted in {len(documents)} documents\n")
    table(("planted", "events", "found, %", "stands alone or moved, %", "rules that speak (events)"),
          *((kind, n, percent(found_by_any[kind], n), percent(alone[kind], n),
             ", ".join(f"{rule} {count}" for rule, count in shown[kind].most_common(SHOWN)))
            for kind, n in sorted(kinds.items())))
    print(f"### On the {undisturbed} undisturbed lines of the same documents\n")
    table(("rule", "lines, %", "findings explained by a planted error, of those on disturbed and undisturbed lines"),
          *((rule, f"{100 * false[rule] / undisturbed:.2f}",
             f"{row['right']} of {row['judged']}") for rule, row in sorted(by_rule.items())),
          ("any", f"{100 * flagged / undisturbed:.2f}", ""))


def contrasts(program, data):
    path = data / "demetr" / "dev.jsonl"
    if not path.is_file():
        return
    rows = [row for row in read_rows(path) if row["changed"]]
    rules = check_pairs(program, [(row["src"], row[side]) for row in rows for side in ("good", "bad")], "zh", "en")
    made, new, by = Counter(), Counter(), defaultdict(Counter)
    for row, good, bad in zip(rows, rules[::2], rules[1::2]):
        fresh = {rule for rule, _ in bad} - {rule for rule, _ in good}
        made[row["pert_id"]] += 1
        new[row["pert_id"]] += bool(fresh)
        by[row["pert_id"]].update(fresh)
    print("### DEMETR: a rule speaks of the worse translation that is silent on the better one\n")
    table(("made worse by", "pairs", "%", "rules"),
          *((kind, n, percent(new[kind], n), ", ".join(f"{r} {c}" for r, c in by[kind].most_common(SHOWN)))
            for kind, n in sorted(made.items())))


def clean_sets(data):
    """Name, source and target language, pairs of professional translators."""
    demetr = data / "demetr" / "dev.jsonl"
    if demetr.is_file():
        yield "demetr_ref", "zh", "en", sorted({(r["src"], r["ref"]) for r in read_rows(demetr)})
    ted = data / "mqm_ted" / "dev.jsonl"
    if ted.is_file():
        yield "ted_refB", "zh", "en", [(r["src"], r["tgt"]) for r in read_rows(ted) if r["system"] == "refB"]
    for name, folder, source, target in (("pud", "pud_pairs", "zh", "en"), ("tico", "tico_enzh", "en", "zh"),
                                         ("ntrex_tw", "ntrex_enzh", "en", "zh_trad"),
                                         ("ntrex", "ntrex_enzh", "en", "zh")):
        path = data / "docs" / folder / "dev.jsonl"
        if path.is_file():
            segments = [s for row in read_rows(path) for s in row.get("segs", [row])]
            yield name, source, target[:2], [(s[source], s[target]) for s in segments]


def clean(program, data):
    columns = {name: check_pairs(program, pairs, source, target)
               for name, source, target, pairs in clean_sets(data)}
    if not columns:
        return
    names = sorted({rule for pairs in columns.values() for rules in pairs for rule, _ in rules})
    print("### Pairs of professional translators, with a finding at minor or above\n")
    grave = {"major", "critical"}
    table(("", *columns), ("pairs", *map(len, columns.values())),
          *((name, *(sum(name in {r for r, _ in rules} for rules in pairs) or "–" for pairs in columns.values()))
            for name in names),
          ("any, %", *(f"{100 * sum(map(bool, pairs)) / len(pairs):.2f}" for pairs in columns.values())),
          ("major, %", *(f"{100 * sum(any(s in grave for _, s in rules) for rules in pairs) / len(pairs):.2f}"
                         for pairs in columns.values())))


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    program, data = sys.argv[1], Path(sys.argv[2]) / "qa"
    if not data.is_dir():
        sys.exit(f"evaluate_checks: {data}: no such folder; the texts are not part of this tree (docs/evaluation.md)")
    planted(program, data)
    contrasts(program, data)
    clean(program, data)


if __name__ == "__main__":
    main()
