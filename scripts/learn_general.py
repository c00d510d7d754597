#!/usr/bin/env python3
"""Makes lexicon/data/general.tsv, what the program knows of words besides its dictionary.

    scripts/learn_general.py PROGRAM CED_TRAIN.jsonl QE_TRAIN.jsonl

The two files are the training parts of the sets named in lexicon/data/SOURCES.md (CC0-1.0), a JSON object
a line. Of the first, lines whose label is ERR (a critical error) are left out; of the second the
post-edited translation (`pe_tok`) is taken. No sentence of them is in the result.
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
BLANK_OF_TOKENS = re.compile(r"(?<=[^\x00-\x7f]) | (?=[^\x00-\x7f])")


def pairs(ced, qe):
    """English and Chinese of every pair that is a good translation."""
    for line in ced.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["label"] == "NOT":
            yield row["src"], row["tgt"]
    for line in qe.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield row["src"], BLANK_OF_TOKENS.sub("", row["pe_tok"])


def main():
    program, ced, qe = sys.argv[1:]
    output = HERE.parent / "lexicon" / "data" / "general.tsv"
    with tempfile.TemporaryDirectory() as folder:
        bitext = Path(folder) / "general.jsonl"
        with bitext.open("w", encoding="utf-8") as out:
            for number, (src, tgt) in enumerate(pairs(Path(ced), Path(qe))):
                out.write(json.dumps({"id": str(number), "src": src, "tgt": tgt}) + "\n")
        subprocess.run([program, "learn", bitext, "-o", output, "--min-count", "3", "--prune", "0.7"],
                       check=True)


if __name__ == "__main__":
    main()
