#!/usr/bin/env python3
"""Times whole runs of the program: one article, then long texts made of many documents.

    scripts/benchmark.py [--program FILE] [--sizes 2000,8000,32000] [FOLDER …]

A FOLDER holds zh/NAME and en/NAME, a sentence a line. Its documents are joined, each time round in
another order (always the same ones), until the Chinese has as many sentences as asked for. Prints the
best of three runs on one thread: seconds, sentences (of both sides) a second, peak memory.
"""

import argparse
import os
import random
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUNS = 3


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", type=Path, default=ROOT / "build/release/bin/duizhao")
    parser.add_argument("--sizes", default="2000,8000,32000")
    parser.add_argument("folders", nargs="*", type=Path)
    options = parser.parse_args()

    samples = ROOT / "corpora/samples"
    report("article", options.program, samples / "railway.zh.txt", samples / "railway.en.txt", [])
    documents = [pair for folder in options.folders for pair in read_documents(folder)]
    for size in map(int, options.sizes.split(",") if documents else []):
        with tempfile.TemporaryDirectory() as scratch:
            source, target = Path(scratch) / "zh", Path(scratch) / "en"
            zh, en = long_text(documents, size)
            source.write_text("".join(zh), encoding="utf-8")
            target.write_text("".join(en), encoding="utf-8")
            report(f"{len(zh)} × {len(en)}", options.program, source, target, ["--presplit"],
                   len(zh) + len(en))


def read_documents(folder):
    for path in sorted((folder / "zh").iterdir()):
        yield [[line + "\n" for line in side.read_text(encoding="utf-8").splitlines()]
               for side in (path, folder / "en" / path.name)]


def long_text(documents, size):
    chooser, order, zh, en = random.Random(1), [], [], []
    while len(zh) < size:
        if not order:
            order = chooser.sample(documents, len(documents))
        more_zh, more_en = order.pop()
        zh += more_zh
        en += more_en
    return zh, en


def report(name, program, source, target, options, sentences=0):
    runs = [measure([program, "align", source, target, "-o", "/dev/null", "--format", "ids",
                     "--quiet", "--threads", "1", *options]) for _ in range(RUNS)]
    seconds, megabytes = min(runs)
    speed = f"{sentences / seconds:10.0f} sentences/s" if sentences else ""
    print(f"{name:>16}  {seconds * 1000:8.1f} ms  {megabytes:6.0f} MB  {speed}")


def measure(command):
    """(wall seconds, peak megabytes) of one run."""
    start = time.perf_counter()
    child = os.posix_spawn(command[0], list(map(str, command)), os.environ)
    _, status, usage = os.wait4(child, 0)
    if status != 0:
        raise SystemExit(f"{command[0]} ended with status {os.waitstatus_to_exitcode(status)}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


if __name__ == "__main__":
    main()
