#!/usr/bin/env python3
"""What the page to review costs for a long bitext: seconds to write, megabytes, seconds to open.

  scripts/benchmark_html.py PROGRAM [--pairs 50000]

The pairs are made of two sentences with numbers of their own; every second one has a wrong number.
Writing is compared with JSON lines of the same check, by turns. Opening needs what
scripts/setup.sh installs for tests/browser: Chromium, node, playwright-core."""

import argparse
import os
import pathlib
import random
import subprocess
import tempfile
import time

BROWSER = pathlib.Path(__file__).resolve().parents[1] / "tests" / "browser"

OPEN = """
import { chromium } from 'playwright-core';
const [path, executablePath] = process.argv.slice(-2);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
const seconds = (since) => ((performance.now() - since) / 1000).toFixed(2);
let since = performance.now();
await page.goto(`file://${path}`);
await page.waitForSelector('.bead');
console.log(`first pair seen after ${seconds(since)} s`);
since = performance.now();
await page.keyboard.press('End');
await page.evaluate(() => new Promise((done) => {
  const end = document.scrollingElement;
  end.scrollTo(0, end.scrollHeight);
  requestAnimationFrame(() => requestAnimationFrame(done));
}));
console.log(`at the end after ${seconds(since)} s`);
await browser.close();
"""


def write_pairs(path, pairs):
    chance = random.Random(1)
    with open(path, "w", encoding="utf-8") as out:
        for i in range(pairs):
            n = chance.randint(100, 999)
            wrong = 10 if i % 2 else 1
            out.write(f"工厂去年在第{i}号车间卖出{n}万辆车，工人们说今年的订单比往年更多。\t"
                      f"The plant sold {n / 100 * wrong:.2f} million cars from workshop {i} last "
                      "year, and the workers say that this year there are more orders than ever.\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--pairs", type=int, default=50000)
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    arguments = parser.parse_args()
    program = os.path.abspath(arguments.program)
    with tempfile.TemporaryDirectory() as folder:
        bitext = os.path.join(folder, "pairs.tsv")
        write_pairs(bitext, arguments.pairs)
        for form in ("jsonl", "html") * 3:
            report = os.path.join(folder, "report." + form)
            begin = time.perf_counter()
            subprocess.run([program, "check", "--no-config", "--quiet", "--fail-on", "never",
                            "--bitext", bitext, "-o", report], check=True)
            seconds = time.perf_counter() - begin
            print(f"{form:6} {seconds:5.2f} s  {os.path.getsize(report) / 1e6:6.1f} MB", flush=True)
        script = os.path.join(BROWSER, "node_modules", ".open.mjs")
        with open(script, "w", encoding="utf-8") as out:
            out.write(OPEN)
        try:
            subprocess.run(["node", script, os.path.join(folder, "report.html"),
                            arguments.chromium], check=True)
        finally:
            os.remove(script)


if __name__ == "__main__":
    main()
