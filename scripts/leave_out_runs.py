#!/usr/bin/env python3
"""Copies hand-aligned documents, leaving out runs of sentences on either side.

    scripts/leave_out_runs.py FOLDER COPY     # laid out as scripts/evaluate.sh takes them

Every 15 to 60 beads, one side of 1 to 15 beads (4 on average) goes. Seeded by the documents' names.
"""
import random
import re
import sys
from pathlib import Path

SIDES = ("zh", "en")


def read_lines(path):
    return path.read_text(encoding="utf-8").removesuffix("\n").split("\n")


def read_beads(path):
    """[([source lines], [target lines])] of lines like [0,1]:[2]."""
    for line in read_lines(path):
        yield tuple([int(number) for number in side.split(",") if number]
                    for side in re.fullmatch(r"\[(.*)\]:\[(.*)\]", line).groups())


def left_out(beads, chance):
    """Two sets of lines."""
    gone = (set(), set())
    at = chance.randrange(5, 40)
    while at < len(beads):
        length = min(1 + int(chance.expovariate(1 / 3)), 15)
        side = chance.randrange(2)
        for bead in beads[at:at + length]:
            gone[side].update(bead[side])
        at += length + chance.randrange(15, 60)
    return gone


def copy_document(folder, copy, name):
    beads = list(read_beads(folder / "gold" / f"{name}.align"))
    gone = left_out(beads, random.Random(name))
    numbers = []
    for side, lines_gone in zip(SIDES, gone):
        lines = read_lines(folder / side / name)
        kept = [number for number in range(len(lines)) if number not in lines_gone]
        numbers.append({number: place for place, number in enumerate(kept)})
        text = "".join(lines[number] + "\n" for number in kept)
        (copy / side / name).write_text(text, encoding="utf-8")
    with open(copy / "gold" / f"{name}.align", "w", encoding="utf-8") as out:
        for bead in beads:
            sides = [[place[number] for number in side if number in place]
                     for side, place in zip(bead, numbers)]
            if any(sides):
                out.write(":".join(f"[{','.join(map(str, side))}]" for side in sides) + "\n")


def main():
    if len(sys.argv) != 3:
        sys.exit("usage: leave_out_runs.py FOLDER COPY")
    folder, copy = map(Path, sys.argv[1:])
    for part in (*SIDES, "gold"):
        (copy / part).mkdir(parents=True, exist_ok=True)
    for gold in sorted((folder / "gold").glob("*.align")):
        copy_document(folder, copy, gold.stem)


if __name__ == "__main__":
    main()
