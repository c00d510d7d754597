#!/usr/bin/env python3
"""Fits the model of the rule `length` (metrics/length_model.cpp) to good pairs.

    scripts/fit_length.py --zh-en A.tsv B.tsv --en-zh C.tsv

Each file is one bitext, a pair a line: source, tab, target. The log-ratio of a pair is
ln((letters and digits of the English + 3) / (length of the Chinese + 1.5)), a Han character counting
1 and another letter or digit 0.35. Its mean is that of the bitext, shrunk towards the direction's;
its variance is a + b / (length of the Chinese + 1). Prints the means, a and b, and for several
thresholds the share of pairs beyond them, each bitext judged by a model fitted to the others.
"""

import argparse
import math
import statistics

PRIOR_PAIRS = 10  # weight of the direction's mean, in pairs
CLIP = 1.0        # a pair moves the bitext's mean by no more than this from the direction's
MIN_LENGTH = 6    # of the Chinese; shorter pairs are not judged, nor fitted


def is_han(c):
    o = ord(c)
    return (0x4E00 <= o <= 0x9FFF or 0x3400 <= o <= 0x4DBF or o == 0x3007 or
            0xF900 <= o <= 0xFAFF or 0x20000 <= o <= 0x3FFFF)


def lengths(chinese, english):
    z = sum(1 if is_han(c) else 0.35 if c.isalnum() else 0 for c in chinese)
    return z, math.log((sum(c.isalnum() for c in english) + 3) / (z + 1.5))


def read(path, chinese_first):
    pairs = []
    with open(path, encoding="utf-8") as file:
        for line in file:
            source, target = line.rstrip("\n").split("\t")[:2]
            if source and target:
                pairs.append(lengths(*((source, target) if chinese_first else (target, source))))
    return pairs


def prior_of(sets):
    return statistics.mean(statistics.median(r for _, r in pairs) for pairs in sets)


def residuals(pairs, prior):
    total = sum(min(max(r, prior - CLIP), prior + CLIP) for _, r in pairs)
    mean = (total + PRIOR_PAIRS * prior) / (len(pairs) + PRIOR_PAIRS)
    return [(z, r - mean) for z, r in pairs if z >= MIN_LENGTH]


def variance_of(sets):
    """a and b by weighted least squares on squared residuals, the largest 1 % left out."""
    points = [p for pairs in sets for p in pairs]
    points.sort(key=lambda p: abs(p[1]))
    points = points[:int(len(points) * 0.99)]
    xs = [1 / (z + 1) for z, _ in points]
    ys = [e * e for _, e in points]
    mx, my = statistics.mean(xs), statistics.mean(ys)
    b = sum((x - mx) * (y - my) for x, y in zip(xs, ys)) / sum((x - mx) ** 2 for x in xs)
    return my - b * mx, b


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--zh-en", nargs="+", default=[])
    parser.add_argument("--en-zh", nargs="+", default=[])
    options = parser.parse_args()
    groups = {"zh-en": {p: read(p, True) for p in options.zh_en},
              "en-zh": {p: read(p, False) for p in options.en_zh}}
    priors = {d: prior_of(list(g.values())) for d, g in groups.items() if g}
    fitted = {p: residuals(pairs, priors[d]) for d, g in groups.items() for p, pairs in g.items()}
    print("means", {d: round(m, 3) for d, m in priors.items()})
    print("a %.4f, b %.4f" % variance_of(list(fitted.values())))
    scores = {}
    for d, g in groups.items():
        for held in g:
            others = [pairs for p, pairs in g.items() if p != held]
            a, b = variance_of([r for p, r in fitted.items() if p != held])
            prior = prior_of(others) if others else priors[d]
            scores[held] = [e / math.sqrt(a + b / (z + 1)) for z, e in residuals(g[held], prior)]
    for t in (2.5, 3, 3.5, 4, 4.5, 5, 6):
        low = [sum(s < -t for s in v) for v in scores.values()]
        high = [sum(s > t for s in v) for v in scores.values()]
        pairs = sum(len(p) for g in groups.values() for p in g.values())
        print("beyond %.1f: %d too short, %d too long of %d pairs (%.2f %%)" %
              (t, sum(low), sum(high), pairs, 100 * (sum(low) + sum(high)) / pairs),
              " ".join("%d" % (x + y) for x, y in zip(low, high)))


if __name__ == "__main__":
    main()
