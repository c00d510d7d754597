#!/usr/bin/env python3
"""Fits what the confidences of rules mean on documents with planted errors.

    scripts/fit_confidences.py PROGRAM DISTURBED.jsonl … > metrics/data/confidences.tsv

logit(confidence) = shift + slope · logit(what the rule said) for each rule whose errors are planted
(scripts/disturbed.py), in texts where one line in twenty is disturbed. shift is normal around 0 with
deviation 1.5 (a rule with few findings keeps what it says), slope around 1 with deviation .25. On
standard error: the mean of what is said and the share that is right, for each rule, and for each
tenth with numbers fitted without the fifth of the documents that a finding is in.
"""

import math
import sys
from collections import defaultdict
from pathlib import Path

from disturbed import check, events_by_line, judged_findings, lines_of, read_rows

DISTURBED = 0.05  # of the lines
SHIFT, SLOPE = 1.5, 0.25
FOLDS = 5
TABLE = Path(__file__).resolve().parent.parent / "metrics" / "data" / "confidences.tsv"


def logit(p):
    p = min(max(p, 0.005), 0.995)
    return math.log(p / (1 - p))


def logistic(x):
    return 1 / (1 + math.exp(-x))


def read_table():
    """What the program's confidences have been through."""
    rows = (line.split("\t") for line in TABLE.read_text().splitlines() if not line.startswith("#"))
    return {rule: (float(shift), float(slope)) for rule, shift, slope in rows}


def samples(program, paths):
    """(rule, logit of what it said, right, weight, fold) of each finding that can be judged."""
    documents = [row for path in paths for row in read_rows(path)]
    disturbed = undisturbed = 0
    found = []
    table = read_table()
    for number, (document, beads) in enumerate(zip(documents, check(program, documents))):
        events = events_by_line(document)
        for bead in beads:
            for line in lines_of(bead):
                disturbed += line in events
                undisturbed += line not in events
        for finding, right in judged_findings(document, beads):
            if right is None:
                continue
            shift, slope = table.get(finding["rule"], (0, 1))
            found.append([finding["rule"], (logit(finding["confidence"]) - shift) / slope, right, number % FOLDS])
    weight = DISTURBED / (1 - DISTURBED) * undisturbed / disturbed
    return [(rule, said, right, weight if right else 1.0, fold) for rule, said, right, fold in found]


def fit(points):
    """Newton's method; points: (said, right, weight)."""
    shift, slope = 0.0, 1.0
    for _ in range(50):
        gradient = [shift / SHIFT**2, (slope - 1) / SLOPE**2]
        second = [1 / SHIFT**2, 0.0, 1 / SLOPE**2]
        for said, right, weight in points:
            p = logistic(shift + slope * said)
            error, spread = weight * (p - right), weight * p * (1 - p)
            gradient = [gradient[0] + error, gradient[1] + error * said]
            second = [second[0] + spread, second[1] + spread * said, second[2] + spread * said * said]
        determinant = second[0] * second[2] - second[1] ** 2
        shift -= (second[2] * gradient[0] - second[1] * gradient[1]) / determinant
        slope -= (second[0] * gradient[1] - second[1] * gradient[0]) / determinant
        slope = max(slope, 0.05)
    return shift, slope


def fit_rules(found, left_out=None):
    by_rule = defaultdict(list)
    for rule, said, right, weight, fold in found:
        if fold != left_out:
            by_rule[rule].append((said, right, weight))
    return {rule: fit(points) for rule, points in by_rule.items() if any(right for _, right, _ in points)}


def report(found):
    rules = defaultdict(lambda: [0, 0.0, 0.0, 0.0])
    tenths = {name: defaultdict(lambda: [0, 0.0, 0.0, 0.0]) for name in ("before", "after")}
    for fold in range(FOLDS):
        fitted = fit_rules(found, fold)
        for rule, said, right, weight, of in found:
            if of != fold or rule not in fitted:
                continue
            before, after = logistic(said), logistic(fitted[rule][0] + fitted[rule][1] * said)
            for row, confidence in ((tenths["before"][min(9, int(before * 10))], before),
                                    (tenths["after"][min(9, int(after * 10))], after), (rules[rule], after)):
                row[0] += 1
                row[1] += weight
                row[2] += weight * confidence
                row[3] += weight * right
    for name, rows in tenths.items():
        whole = sum(row[1] for row in rows.values())
        error = sum(abs(row[2] - row[3]) for row in rows.values()) / whole
        print(f"{name}: mean error {error:.3f}", file=sys.stderr)
        for tenth in sorted(rows, reverse=True):
            n, weight, said, right = rows[tenth]
            print(f"| .{tenth} – {(tenth + 1) / 10:.1f} | {n} | {said / weight:.2f} | {right / weight:.2f} |",
                  file=sys.stderr)
    for rule in sorted(rules):
        n, weight, said, right = rules[rule]
        print(f"| {rule} | {n} | {said / weight:.2f} | {right / weight:.2f} |", file=sys.stderr)


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    found = samples(sys.argv[1], sys.argv[2:])
    report(found)
    print("# What the confidence of a rule means (metrics/confidences.h): rule, shift, slope. Made by\n"
          "# scripts/fit_confidences.py; rules that are not here mean what they say.")
    for rule, (shift, slope) in sorted(fit_rules(found).items()):
        print(f"{rule}\t{shift:.2f}\t{slope:.2f}")


if __name__ == "__main__":
    main()
