#!/usr/bin/env python3
"""Times whole runs of `check` over bitexts: as it is, and with a list of 70,000 terms.

    scripts/benchmark_check.py [--program FILE] [--pairs 20000] [--large 1000000] BITEXT.jsonl …

The pairs of the BITEXTs ({"src":…,"tgt":…} a line) are repeated until there are as many as asked
for; each time round they carry another number, so that none stands twice. The terms are headwords
of CC-CEDICT (as scripts/setup.sh fetched it) with their first gloss. Prints the best of three runs
on one thread: seconds, pairs a second, peak memory; then one run on all cores over --large pairs.
"""

import argparse
import itertools
import json
import re
import sys
import tempfile
from pathlib import Path

from benchmark import measure

ROOT = Path(__file__).resolve().parent.parent
CEDICT = ROOT / '.cache/lexicon/cc-cedict/all.js'
RUNS = 3
TERMS = 70000


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--program', type=Path, default=ROOT / 'build/release/bin/duizhao')
    parser.add_argument('--pairs', type=int, default=20000)
    parser.add_argument('--large', type=int, default=0)
    parser.add_argument('bitexts', nargs='+', type=Path)
    options = parser.parse_args()

    pairs = read_pairs(options.bitexts)
    with tempfile.TemporaryDirectory() as scratch:
        bitext = write_bitext(Path(scratch, 'pairs.tsv'), pairs, options.pairs)
        terms = write_terms(Path(scratch, 'terms.tsv'))
        report('check', options.program, bitext, options.pairs, ['--threads', '1'])
        report('with 70,000 terms', options.program, bitext, options.pairs,
               ['--threads', '1', '--terms', terms])
        report('terms, no bitext', options.program, write_bitext(Path(scratch, 'one.tsv'), pairs, 1),
               1, ['--threads', '1', '--terms', terms])
        if options.large:
            large = write_bitext(Path(scratch, 'large.tsv'), pairs, options.large)
            report('large, all cores', options.program, large, options.large, [], runs=1)


def read_pairs(bitexts):
    pairs = [json.loads(line) for path in bitexts
             for line in path.read_text(encoding='utf-8').splitlines()]
    return list(dict.fromkeys((squeezed(pair['src']), squeezed(pair['tgt'])) for pair in pairs))


def squeezed(text):
    return re.sub(r'\s+', ' ', text).strip()


def write_bitext(path, pairs, count):
    with open(path, 'w', encoding='utf-8') as out:
        for n, (source, target) in enumerate(itertools.islice(itertools.cycle(pairs), count)):
            again = f'{n // len(pairs)}' if n >= len(pairs) else ''
            out.write(f'{source}{again}\t{target}{again}\n')
    return path


def write_terms(path):
    """Headwords of two characters and more with their first gloss, spread over the dictionary."""
    text = CEDICT.read_text(encoding='utf-8')
    entries, _ = json.JSONDecoder().raw_decode(text, text.index('[', text.index('"all"')))
    usable = [(entry[1], gloss) for entry in entries
              if len(entry[1]) > 1 and (gloss := first_gloss(entry[3]))]
    step = max(1, len(usable) // TERMS)
    with open(path, 'w', encoding='utf-8') as out:
        out.write('zh\ten\n')
        for chinese, english in itertools.islice(usable[::step], TERMS):
            out.write(f'{chinese}\t{english}\n')
    return path


def first_gloss(glosses):
    gloss = glosses if isinstance(glosses, str) else next(iter(glosses), '')
    text = re.sub(r'\([^)]*\)', '', gloss)
    text = re.split(r'[/;|!]', text)[0].removeprefix('to ').strip()
    return text if re.fullmatch(r'[A-Za-z][A-Za-z \'-]+', text) else ''


def report(name, program, bitext, pairs, options, runs=RUNS):
    command = [program, 'check', '--bitext', bitext, '--format', 'jsonl', '--fail-on', 'never',
               '--no-config', '--quiet', '-o', '/dev/null', *options]
    seconds, megabytes = min(measure(command) for _ in range(runs))
    print(f'{name:>18}  {seconds:8.3f} s  {pairs / seconds:10.0f} pairs/s  {megabytes:6.0f} MB')


if __name__ == '__main__':
    sys.exit(main())
