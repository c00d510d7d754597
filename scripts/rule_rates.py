#!/usr/bin/env python3
"""How often each rule speaks on bitexts: a table of pairs flagged, for judging false alarms.

    scripts/rule_rates.py build/release/bin/duizhao good1.tsv good2.jsonl [-- --profile strict]

A cell is the number of pairs with a finding of the rule at minor or above; the last lines are the
shares of pairs with any such finding and with one at major or above. Options behind -- are given to
`duizhao check`.
"""

import collections
import json
import pathlib
import subprocess
import sys

SPEAKING = {'minor', 'major', 'critical'}


def findings(program, bitext, options):
    """A list of (rule, severity) for each pair of the bitext."""
    command = [program, 'check', '--bitext', bitext, '--format', 'jsonl', '--fail-on', 'never',
               *options]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    return [[(f['rule'], f['severity']) for f in json.loads(line)['findings']] for line in lines]


def main(arguments):
    if '-h' in arguments or '--help' in arguments or len(arguments) < 2:
        sys.exit(__doc__)
    cut = arguments.index('--') if '--' in arguments else len(arguments)
    (program, *bitexts), options = arguments[:cut], arguments[cut + 1:]
    columns = {pathlib.Path(path).stem: findings(program, path, options) for path in bitexts}
    table = collections.defaultdict(collections.Counter)
    for name, pairs in columns.items():
        for pair in pairs:
            for rule in {rule for rule, severity in pair if severity in SPEAKING}:
                table[rule][name] += 1
            table['~ any, %'][name] += 100 * any(s in SPEAKING for _, s in pair) / len(pairs)
            table['~ major, %'][name] += 100 * any(s in ('major', 'critical') for _, s in pair) / len(pairs)
    width = max(map(len, [*table, 'pairs']))
    print(' ' * width, *(f'{name:>15}' for name in columns))
    print(f'{"pairs":{width}}', *(f'{len(pairs):15}' for pairs in columns.values()))
    for rule in sorted(table):
        cells = (f'{table[rule][name]:15.2f}' if rule.startswith('~') else f'{table[rule][name]:15}'
                 for name in columns)
        print(f'{rule:{width}}', *cells)


if __name__ == '__main__':
    main(sys.argv[1:])
