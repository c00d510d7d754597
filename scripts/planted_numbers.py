#!/usr/bin/env python3
"""How many wrong numbers `check` finds: plants one in each good pair that has a place for it.

    scripts/planted_numbers.py build/release/bin/duizhao GOOD.jsonl …     # {"src":…,"tgt":…} a line

Kinds: one digit changed; million for billion, 万 for 亿; another month, weekday, unit, currency; a
percentage made a plain number; another small number word. Each kind in the English and in the
Chinese text, at most 500 pairs a side, always the same ones. Found: a rule of the family `numbers`
speaks at minor or above on the spoiled pair and not on the good one; placed: a span of it touches
what was planted.
"""

import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

MOST = 500
MONTHS = ('January February March April May June July August September October November '
          'December').split()
DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split()
SMALL = 'two three four five six seven eight nine'.split()
UNITS = [['kilometers', 'miles', 'meters', 'feet'], ['kilograms', 'pounds', 'tons', 'grams'],
         ['hectares', 'acres'], ['hours', 'minutes', 'days', 'weeks', 'months', 'years']]
UNITS_ZH = [['公里', '英里', '米', '英尺'], ['公斤', '磅', '吨', '克'], ['公顷', '英亩', '亩'],
            ['小时', '分钟', '天', '周', '个月']]
MONEY = ['yuan', 'US dollars', 'dollars', 'euros', 'pounds', 'yen', 'rubles']
MONEY_ZH = ['元', '美元', '欧元', '英镑', '日元', '卢布', '港元']
HAN = '两三四五六七八九'


def other(chooser, words, word):
    return chooser.choice([w for w in words if w.lower() != word.lower()])


def digit(chooser, match):
    text = match.group()
    places = [i for i, c in enumerate(text) if c.isdigit()]
    place = chooser.choice(places)
    new = chooser.choice([d for d in '123456789' if d != text[place]])
    return text[:place] + new + text[place + 1:]


def of_group(groups):
    """Exchanges the last word of a match for another one of its group."""
    def change(chooser, match):
        word = match.group(2)
        group = next(g for g in groups if word in g)
        return match.group(1) + other(chooser, group, word)
    return change


def alternatives(words):
    return '|'.join(sorted(map(re.escape, words), key=len, reverse=True))


def kinds():
    """(kind, side, what is looked for, what is put there)"""
    number = r'\d[\d,.]*'
    flat, flat_zh = sum(UNITS, []), sum(UNITS_ZH, [])
    plain = r'(?<![A-Za-z\d.,-])\d{2,3}(?:,\d{3})*(?![\d,.]*[A-Za-z-])'
    yield 'digit', 'en', plain, digit
    yield 'digit', 'zh', r'(?<![A-Za-z\d.,-])\d{2,}(?![\d,.]*[A-Za-z-])', digit
    yield 'million/billion', 'en', r'\b[mb]illion\b', lambda c, m: \
        {'m': 'b', 'b': 'm'}[m.group()[0]] + 'illion'
    yield 'million/billion', 'zh', r'(?<=\d)[万亿](?![万亿])', lambda c, m: \
        {'万': '亿', '亿': '万'}[m.group()]
    yield 'month', 'en', rf'\b(?:{"|".join(MONTHS)})(?= \d)', lambda c, m: \
        other(c, MONTHS, m.group())
    yield 'month', 'zh', r'(?<!\d)(?:1[0-2]|[1-9])(?=月)', lambda c, m: \
        other(c, list(map(str, range(1, 13))), m.group())
    yield 'weekday', 'en', rf'\b(?:{"|".join(DAYS)})\b', lambda c, m: other(c, DAYS, m.group())
    yield 'weekday', 'zh', r'(?<=[周期])[一二三四五六日](?=[，。、（ 上下晚]|$)', lambda c, m: \
        other(c, list('一二三四五六'), m.group())
    yield 'percent', 'en', rf'({number})(?:%| ?per ?cent\b)', lambda c, m: m.group(1) + ' people'
    yield 'percent', 'zh', rf'({number})%', lambda c, m: m.group(1) + '人'
    yield 'unit', 'en', rf'({number} )({alternatives(flat)})\b', of_group(UNITS)
    yield 'unit', 'zh', rf'({number}[万亿]?)({alternatives(flat_zh)})(?![代后初底度月])', \
        of_group(UNITS_ZH)
    yield 'currency', 'en', rf'({number} (?:[mb]illion )?)({alternatives(MONEY)})\b', \
        of_group([MONEY])
    yield 'currency', 'zh', rf'({number}[万亿]*)({alternatives(MONEY_ZH)})', of_group([MONEY_ZH])
    yield 'small word', 'en', rf'\b(?:{"|".join(SMALL)})\b(?! of)', lambda c, m: \
        other(c, SMALL, m.group())
    yield 'small word', 'zh', rf'(?<![第{HAN}十百千万亿一几])[{HAN}](?=[个名位人天年次家辆座种])', \
        lambda c, m: other(c, list(HAN[1:]), '三' if m.group() == '两' else m.group())


def plant(pairs, kind, side, pattern, change):
    """[(source, target, planted side, begin, end)]"""
    chooser = random.Random(f'{kind} {side}')
    order = chooser.sample(pairs, len(pairs))
    planted = []
    for source, target in order:
        where = 0 if (side == 'zh') == is_chinese(source) else 1
        text = (source, target)[where]
        matches = list(re.finditer(pattern, text))
        if not matches:
            continue
        match = chooser.choice(matches)
        new = change(chooser, match)
        if new == match.group():
            continue
        spoiled = text[:match.start()] + new + text[match.end():]
        both = (spoiled, target) if where == 0 else (source, spoiled)
        planted.append((*both, where, match.start(), match.start() + len(new)))
        if len(planted) == MOST:
            break
    return planted


def is_chinese(text):
    return len(re.findall('[一-鿿]', text)) * 3 > len(re.findall('[A-Za-z]', text))


def check(program, pairs):
    """The findings of the family `numbers` on each pair; Chinese first where it is."""
    found = [None] * len(pairs)
    for chinese in (True, False):
        numbers = [n for n, pair in enumerate(pairs) if is_chinese(pair[0]) == chinese]
        if not numbers:
            continue
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, 'pairs.jsonl')
            path.write_text(''.join(json.dumps({'src': pairs[n][0], 'tgt': pairs[n][1]}) + '\n'
                                    for n in numbers), encoding='utf-8')
            languages = ['--from', 'zh', '--to', 'en'] if chinese else ['--from', 'en', '--to', 'zh']
            out = subprocess.run([program, 'check', '--bitext', path, '--format', 'jsonl', '--only',
                                  'numbers', '--fail-on', 'never', *languages], check=True,
                                 capture_output=True, text=True).stdout
        for n, line in zip(numbers, out.splitlines()):
            found[n] = [f for f in json.loads(line)['findings'] if f['severity'] != 'neutral']
    return found


def touches(finding, where, begin, end):
    span = finding[('src_span', 'tgt_span')[where]]
    return span is not None and span[0] < end + 2 and begin < span[1] + 2


def main(arguments):
    if len(arguments) < 2:
        sys.exit(__doc__)
    program, *files = arguments
    pairs = list(dict.fromkeys(
        (pair['src'], pair['tgt']) for path in files
        for pair in map(json.loads, pathlib.Path(path).read_text(encoding='utf-8').splitlines())))
    flagged = check(program, pairs)
    print(f'{sum(map(bool, flagged))} of {len(pairs)} good pairs flagged')
    pairs = [pair for pair, findings in zip(pairs, flagged) if not findings]
    print(f'{"kind":16} side  planted  found %  placed %')
    for kind, side, pattern, change in kinds():
        planted = plant(pairs, kind, side, pattern, change)
        if not planted:
            continue
        found = check(program, planted)
        placed = sum(any(touches(f, *case[2:]) for f in findings)
                     for case, findings in zip(planted, found))
        caught = sum(map(bool, found))
        print(f'{kind:16} {side:4} {len(planted):8} {100 * caught / len(planted):8.1f} '
              f'{100 * placed / max(1, caught):9.1f}')


if __name__ == '__main__':
    main(sys.argv[1:])
