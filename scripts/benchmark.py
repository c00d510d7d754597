#!/usr/bin/env python3
"""Times whole runs of the program: one article, then long texts made of many documents.

    scripts/benchmark.py [--program FILE] [--sizes 2000,8000,32000,100000] [--threads 1,2]
                         [--rival NAME=COMMAND]… [FOLDER …]

A FOLDER holds zh/NAME, en/NAME (a sentence a line) and gold/NAME.align; scripts/long_text.py makes the
long texts of them, always the same ones. Prints the best of three runs each: seconds, sentences (of
both sides) a second, peak memory; then the exponent of growth over the sizes, for each number of
threads. A rival's COMMAND is a shell command in which {source} and {target} stand for the files; it is
run in turn with the program, on the same texts.
"""

import argparse
import math
import os
import shlex
import tempfile
import time
from pathlib import Path

from long_text import long_text, read_documents

ROOT = Path(__file__).resolve().parent.parent
RUNS = 3


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", type=Path, default=ROOT / "build/release/bin/duizhao")
    parser.add_argument("--sizes", type=numbers, default=[2000, 8000, 32000, 100000])
    parser.add_argument("--threads", type=numbers, default=[1, 2])
    parser.add_argument("--rival", action="append", default=[], metavar="NAME=COMMAND")
    parser.add_argument("folders", nargs="*", type=Path)
    options = parser.parse_args()

    samples = ROOT / "corpora/samples"
    article = aligning(options.program, samples / "railway.zh.txt", samples / "railway.en.txt", 1)
    report("article, 1 thread", *best_of([article])[0])
    documents = [document for folder in options.folders for document in read_documents(folder)]
    seconds = {size: measure_long(documents, size, options)
               for size in (options.sizes if documents else [])}
    if len(seconds) > 1:
        print_growth(seconds, options.threads)


def numbers(text):
    return [int(number) for number in text.split(",")]


def measure_long(documents, size, options):
    """Seconds of the program for each number of threads."""
    zh, en, _ = long_text(documents, size, 0)
    with tempfile.TemporaryDirectory() as scratch:
        source, target = Path(scratch) / "zh", Path(scratch) / "en"
        for path, lines in ((source, zh), (target, en)):
            path.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
        commands = {plural(threads): aligning(options.program, source, target, threads, "--presplit")
                    for threads in options.threads}
        for rival in options.rival:
            name, command = rival.split("=", 1)
            commands[name] = ["sh", "-c", command.format(source=shlex.quote(str(source)),
                                                         target=shlex.quote(str(target)))]
        results = best_of(commands.values())
    for name, result in zip(commands, results):
        report(f"{len(zh)} × {len(en)}, {name}", *result, len(zh) + len(en))
    return [seconds for seconds, _ in results[:len(options.threads)]]


def plural(threads):
    return f"{threads} thread" + ("s" if threads != 1 else "")


def aligning(program, source, target, threads, *more):
    return [program, "align", source, target, "-o", "/dev/null", "--format", "ids", "--quiet",
            "--threads", str(threads), *more]


def best_of(commands):
    """(seconds, megabytes) of the best run of each, the commands run by turns."""
    runs = [[measure(command) for command in commands] for _ in range(RUNS)]
    return [min(run) for run in zip(*runs)]


def measure(command):
    """(wall seconds, peak megabytes) of one run; what it prints is not shown."""
    silence = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    start = time.perf_counter()
    child = os.posix_spawnp(command[0], list(map(str, command)), os.environ, file_actions=silence)
    _, status, usage = os.wait4(child, 0)
    if status != 0:
        raise SystemExit(f"{command[0]} ended with status {os.waitstatus_to_exitcode(status)}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def report(name, seconds, megabytes, sentences=0):
    speed = f"{sentences / seconds:10.0f} sentences/s" if sentences else ""
    print(f"{name:>28}  {seconds * 1000:8.1f} ms  {megabytes:6.0f} MB  {speed}", flush=True)


def print_growth(seconds, threads):
    """The slope of log seconds over log sentences, by least squares."""
    sizes = [math.log(size) for size in seconds]
    middle = sum(sizes) / len(sizes)
    for i, number in enumerate(threads):
        times = [math.log(spent[i]) for spent in seconds.values()]
        slope = (sum((size - middle) * spent for size, spent in zip(sizes, times)) /
                 sum((size - middle) ** 2 for size in sizes))
        print(f"time grows as sentences ^ {slope:.2f} on {plural(number)}")


if __name__ == "__main__":
    main()
