#!/usr/bin/env python3
"""Makes a long pair of texts whose alignment is known, of many hand-aligned documents.

    scripts/long_text.py --size 100000 --out FOLDER [--inserted 30000] FOLDER …

A FOLDER holds zh/NAME, en/NAME (a sentence a line) and gold/NAME.align ([0,1]:[2]). Their documents
come one after the other, again and again in another order until the Chinese has so many sentences.
From the second time on every copy differs from those before: its numbers are others (the same in both
texts), one bead in twenty is left out, and one line in a hundred is missing on one side. --inserted
puts so many English lines of other documents in, 20 to 300 in one place, as notes or
advertisements would be. Always the same bytes. Writes OUT/zh, OUT/en and OUT/gold.
"""

import argparse
import random
import re
from pathlib import Path

SEED = 7
LEFT_OUT = 0.05
ONE_SIDED = 0.01
BLOCK = (20, 300)  # inserted lines in one place
NUMBER = re.compile(r"[0-9]{2,}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, required=True)
    parser.add_argument("--inserted", type=int, default=0)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("folders", nargs="+", type=Path)
    options = parser.parse_args()
    documents = [document for folder in options.folders for document in read_documents(folder)]
    zh, en, gold = long_text(documents, options.size, options.inserted)
    options.out.mkdir(parents=True, exist_ok=True)
    for name, lines in (("zh", zh), ("en", en), ("gold", gold)):
        (options.out / name).write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    print(f"{len(zh)} × {len(en)} sentences, {len(gold)} beads")


def read_documents(folder):
    """Of each document the beads in order: (Chinese lines, English lines). Those whose beads cross
    are left out."""
    for path in sorted((folder / "gold").glob("*.align")):
        zh, en = ((folder / side / path.stem).read_text(encoding="utf-8").split("\n")
                  for side in ("zh", "en"))
        beads = [[[int(number) for number in re.findall(r"\d+", side)]
                  for side in line.split(":")[:2]] for line in path.read_text().splitlines() if line]
        ordered = in_order(beads)
        if ordered:
            yield [([zh[i] for i in source], [en[j] for j in target]) for source, target in ordered]


def in_order(beads):
    """The beads, those of one side put where their neighbours are; None when two of them cross."""
    ordered, alone = [], sorted(bead for bead in beads if not bead[0])
    reached = -1
    for source, target in sorted(bead for bead in beads if bead[0]):
        if target:
            if target[0] <= reached:
                return None
            while alone and alone[0][1][0] < target[0]:
                ordered.append(alone.pop(0))
            reached = target[-1]
        ordered.append((source, target))
    return ordered + alone


def long_text(documents, size, inserted):
    chooser = random.Random(SEED)
    order, rounds = [], 0
    zh, en, gold = [], [], []
    places = set(chooser.sample(range(size), 2 * inserted // sum(BLOCK)) if inserted else [])
    strangers = [line for document in documents for _, lines in document for line in lines]

    def add(source, target):
        gold.append(f"{list(range(len(zh), len(zh) + len(source)))}:"
                    f"{list(range(len(en), len(en) + len(target)))}")
        zh.extend(source)
        en.extend(target)

    while len(zh) < size:
        if not order:
            order = chooser.sample(documents, len(documents))
            rounds += 1
        for source, target in order.pop() if rounds == 1 else changed(order.pop(), chooser):
            due = places.intersection(range(len(zh), len(zh) + len(source)))
            add(source, target)
            for _ in due:
                first = chooser.randrange(len(strangers))
                for line in strangers[first:first + chooser.randint(*BLOCK)]:
                    add([], [line])
    return zh, en, gold


def changed(document, chooser):
    numbers = {}

    def other(match):
        digits = match.group()
        if digits not in numbers:
            numbers[digits] = str(chooser.randrange(10 ** (len(digits) - 1), 10 ** len(digits)))
        return numbers[digits]

    for source, target in document:
        if chooser.random() < LEFT_OUT:
            continue
        source, target = ([NUMBER.sub(other, line) for line in side] for side in (source, target))
        if chooser.random() < ONE_SIDED:
            source, target = ([], target) if chooser.random() < 0.5 else (source, [])
        if source or target:
            yield source, target


if __name__ == "__main__":
    main()
