#!/usr/bin/env python3
"""Seconds and peak memory of reading, checking and writing a large TMX.

  scripts/benchmark_bitext.py PROGRAM [--units 1000000] [--folder FOLDER]

The units are the sample texts of the project, aligned by the program, over and over with a number
of their own. Prints a row a command: seconds, MB at the peak."""

import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time
from xml.sax.saxutils import escape

SAMPLES = pathlib.Path(__file__).resolve().parents[1] / "corpora" / "samples"


def sample_pairs(program):
    done = subprocess.run([program, "align", SAMPLES / "everyday.zh.txt",
                           SAMPLES / "everyday.en.txt", "--format", "jsonl", "--quiet"],
                          check=True, capture_output=True)
    rows = map(json.loads, done.stdout.splitlines())
    return [(row["src_text"], row["tgt_text"]) for row in rows if row["src"] and row["tgt"]]


def write_tmx(path, pairs, units):
    with open(path, "w", encoding="utf-8") as out:
        out.write('<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4"><header '
                  'creationtool="benchmark" creationtoolversion="1" segtype="sentence" '
                  'o-tmf="none" adminlang="en" srclang="zh" datatype="plaintext"/><body>\n')
        for i in range(units):
            zh, en = pairs[i % len(pairs)]
            out.write(f'<tu tuid="t{i}"><tuv xml:lang="zh"><seg>{escape(zh)}（{i}）</seg></tuv>'
                      f'<tuv xml:lang="en"><seg>{escape(en)} ({i})</seg></tuv></tu>\n')
        out.write("</body></tmx>\n")


def measure(arguments):
    """Seconds and peak resident MB of a command that must not fail to read or write."""
    begin = time.monotonic()
    process = subprocess.Popen(list(map(str, arguments)), stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"failed: {arguments}")
    return time.monotonic() - begin, usage.ru_maxrss * 1024 / 1e6


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--units", type=int, default=1_000_000)
    parser.add_argument("--folder", help="where the files go (default: a temporary folder)")
    options = parser.parse_args()
    program = options.program.resolve()
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        big, out = pathlib.Path(folder, "big.tmx"), pathlib.Path(folder, "out")
        write_tmx(big, sample_pairs(program), options.units)
        print(f"{options.units:,} units, {big.stat().st_size / 1e6:,.0f} MB")
        commands = [("check", ["check", "--bitext", big, "--no-config", "--format", "jsonl",
                               "--quiet", "-o", f"{out}.jsonl"])]
        commands += [(f"convert to .{ending}", ["convert", big, f"{out}.{ending}", "--quiet"])
                     for ending in ("tmx", "xlf", "po", "zh")]
        for name, arguments in commands:
            seconds, megabytes = measure([program, *arguments])
            print(f"{name:16}{seconds:8.1f} s{megabytes:8.0f} MB", flush=True)


if __name__ == "__main__":
    main()
