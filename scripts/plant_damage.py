#!/usr/bin/env python3
"""Makes the bitexts that the models of missing content and the score are fitted on.

    scripts/plant_damage.py CED_TRAIN.jsonl QE_TRAIN.jsonl FOLDER [DISTURBED.jsonl ...]

The two files are the training parts of the sets named in lexicon/data/SOURCES.md (CC0-1.0), a JSON object
a line. Their good pairs (scripts/learn_general.py) are dealt into five folds. For each fold K the
folder gets

    goodK.jsonl   the good pairs of the fold
    restK.jsonl   those of the other folds
    zhenK.jsonl   good pairs of the fold and damaged ones, Chinese to English: the English is damaged
    enzhK.jsonl   English to Chinese: the Chinese is damaged, and what raters said of machine translations

DISTURBED are documents a line with known disturbances: {"doc", "zh": [lines], "en": [lines], "beads":
[[zh lines], [en lines]] ..., "events": [{"type", "zh", "en"} ...]}. Each makes documents-NAME.jsonl: its
undisturbed pairs, disturbed ones with the type of the event, and undisturbed ones with damage planted.

What is wrong with a pair stands before the first slash of its id (scripts/fit_meaning.cpp lists the
kinds), its document or fold behind it; a line "better" and the line "worse" behind it are two
translations of one source, or two pairs of which raters liked the first one more. The random numbers
have a fixed seed.
"""

import json
import random
import re
import sys
from pathlib import Path

from learn_general import BLANK_OF_TOKENS, pairs

FOLDS = 5
SEED = 20240501
# Letters of the shortest word that is dropped or replaced by itself.
LEAST_LETTERS = 4
NEGATED = re.compile(r"\b(is|was|are|were|has|had|can|could|will|would|did|does)\b (?!not)")
NEGATION = re.compile(r" not\b|n't\b")
DIGIT = re.compile(r"\d")
# What z-scores of raters differ by in a contrast.
CLEARLY = 1.0


def read_rows(path):
    return [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines()]


def split_end(text):
    """The text and the marks that end it."""
    end = re.search(r"[\s.!?。！？…\"'”’)）]*$", text).start()
    return text[:end], text[end:]


def drop_run(pieces, least, most, rng):
    """The pieces without a run of least to most of them; at least as many are kept."""
    length = rng.randint(least, min(most, len(pieces) - least)) if len(pieces) >= 2 * least else 0
    if not length:
        return None
    begin = rng.randint(0, len(pieces) - length)
    return pieces[:begin] + pieces[begin + length:]


class English:
    """Ways of damaging an English text; each gives None where it does not apply."""

    def __init__(self, texts, rng):
        self.rng = rng
        self.words = [w for t in texts for w in re.findall(r"[A-Za-z]+", t) if len(w) >= LEAST_LETTERS]
        self.clauses = [c.strip() for t in texts for c in split_end(t)[0].split(",")[1:]
                        if 4 <= len(c.split()) <= 14]

    def omitted(self, text):
        body, end = split_end(text)
        clauses = body.split(", ")
        long = [i for i, clause in enumerate(clauses) if len(clause.split()) >= 4]
        if len(clauses) < 2 or not long:
            return None
        gone = self.rng.choice(long)
        rest = ", ".join(clauses[:gone] + clauses[gone + 1:])
        return rest[:1].upper() + rest[1:] + end if rest else None

    def cut(self, text):
        body, end = split_end(text)
        words = body.split()
        kept = round(len(words) * self.rng.uniform(0.4, 0.8))
        return " ".join(words[:kept]).rstrip(",;:") + end if len(words) >= 8 else None

    def added(self, text):
        body, end = split_end(text)
        places = [m.end() for m in re.finditer(", ", body)] + [len(body)]
        place = self.rng.choice(places)
        clause = self.rng.choice(self.clauses)
        if place == len(body):
            return body + ", " + clause + end
        return body[:place] + clause + ", " + body[place:] + end

    def shuffled(self, text):
        body, end = split_end(text)
        words = body.split()
        if len(words) < 6:
            return None
        self.rng.shuffle(words)
        return " ".join(words) + end

    def _content_words(self, text):
        return [m for m in re.finditer(r"\b[A-Za-z]+\b", text) if len(m[0]) >= LEAST_LETTERS]

    def word_removed(self, text):
        words = self._content_words(text)
        if len(words) < 3:
            return None
        word = self.rng.choice(words)
        return re.sub("  +", " ", text[:word.start()] + text[word.end():]).replace(" ,", ",")

    def words_removed(self, text):
        body, end = split_end(text)
        rest = drop_run(body.split(), 2, 5, self.rng)
        return rest and " ".join(rest) + end

    def word_replaced(self, text):
        words = self._content_words(text)
        if not words:
            return None
        word = self.rng.choice(words)
        alike = [w for w in (self.rng.choice(self.words) for _ in range(60))
                 if w[0].isupper() == word[0][0].isupper() and w[-1] == word[0][-1] and w != word[0]]
        return text[:word.start()] + alike[0] + text[word.end():] if alike else None

    def words_added(self, text):
        body, end = split_end(text)
        words = body.split()
        place = self.rng.randint(1, len(words)) if words else 0
        run = self.rng.choice(self.clauses).split()
        begin = self.rng.randint(0, len(run) - 2)
        return " ".join(words[:place] + run[begin:begin + self.rng.randint(2, 4)] + words[place:]) + end

    def order_changed(self, text):
        body, end = split_end(text)
        words = body.split()
        if len(words) < 8:
            return None
        begin = self.rng.randint(0, len(words) - 6)
        window = words[begin:begin + 6]
        self.rng.shuffle(window)
        return " ".join(words[:begin] + window + words[begin + 6:]) + end

    def number_changed(self, text):
        digits = list(DIGIT.finditer(text))
        if not digits:
            return None
        digit = self.rng.choice(digits)
        return text[:digit.start()] + str((int(digit[0]) + self.rng.randint(1, 8)) % 10) + text[digit.end():]

    def negation(self, text):
        if NEGATION.search(text):
            return NEGATION.sub("", text, count=1)
        return NEGATED.sub(r"\1 not ", text, count=1) if NEGATED.search(text) else None

    def question(self, text):
        return text[:-1] + "?" if text.endswith(".") else None


class Chinese:
    """The same for a Chinese text."""

    def __init__(self, texts, rng):
        self.rng = rng
        self.clauses = [c for t in texts for c in re.split("[，,]", split_end(t)[0])[1:] if 6 <= len(c) <= 24]

    def omitted(self, text):
        body, end = split_end(text)
        clauses = re.split("(?<=[，,])", body)
        long = [i for i, clause in enumerate(clauses) if len(clause) >= 7]
        if len(clauses) < 2 or not long:
            return None
        gone = self.rng.choice(long)
        return "".join(clauses[:gone] + clauses[gone + 1:]).rstrip("，,") + end

    def cut(self, text):
        body, end = split_end(text)
        kept = round(len(body) * self.rng.uniform(0.4, 0.8))
        return body[:kept].rstrip("，,") + end if len(body) >= 14 else None

    def added(self, text):
        body, end = split_end(text)
        clauses = re.split("(?<=[，,])", body)
        place = self.rng.randint(1, len(clauses))
        added = self.rng.choice(self.clauses)
        if place == len(clauses):
            return body + "，" + added + end
        return "".join(clauses[:place] + [added + "，"] + clauses[place:]) + end

    def words_removed(self, text):
        body, end = split_end(text)
        rest = drop_run(body, 2, 6, self.rng)
        return rest and "".join(rest) + end

    def words_added(self, text):
        body, end = split_end(text)
        place = self.rng.randint(1, len(body)) if body else 0
        run = self.rng.choice(self.clauses)
        begin = self.rng.randint(0, len(run) - 2)
        return body[:place] + run[begin:begin + self.rng.randint(2, 6)] + body[place:] + end

    def word_replaced(self, text):
        body, end = split_end(text)
        if len(body) < 8:
            return None
        place = self.rng.randint(0, len(body) - 2)
        run = self.rng.choice(self.clauses)
        begin = self.rng.randint(0, len(run) - 2)
        return body[:place] + run[begin:begin + 2] + body[place + 2:] + end

    def number_changed(self, text):
        return English.number_changed(self, text)

    def question(self, text):
        return text[:-1] + "？" if text.endswith("。") else None


# Kinds that a detector is fitted on, or that leave no sentence; the others make contrasts.
SPOILT = {"omitted", "cut", "added", "shuffled"}
KINDS_EN = ["omitted", "cut", "added", "shuffled", "word_removed", "words_removed", "word_replaced",
            "words_added", "order_changed", "number_changed", "negation", "question"]
KINDS_ZH = ["omitted", "cut", "added", "words_removed", "words_added", "word_replaced", "number_changed",
            "question"]


class Writer:
    """Lines of a bitext with a running number in their ids."""

    def __init__(self, path):
        self.out = path.open("w", encoding="utf-8")
        self.count = 0

    def put(self, kind, document, src, tgt, what=""):
        self.count += 1
        number = f"{kind}/{document}/{self.count}" + (f"/{what}" if what else "")
        self.out.write(json.dumps({"id": number, "src": src, "tgt": tgt}, ensure_ascii=False) + "\n")


def plant(good, damage, kinds, language, writer, fold, rng):
    """Each pair as it is and damaged in two ways, at times beside another text of like length."""
    good = [(pair[language == "en"], pair[language != "en"]) for pair in good]
    good.sort(key=lambda pair: len(pair[1]))
    for number, (source, target) in enumerate(good):
        writer.put("good", fold, source, target)
        if number % 3 == 0 and number + 3 < len(good):
            writer.put("wrong", fold, source, good[number + 3][1])
        for kind in rng.sample(kinds, 2):
            bad = getattr(damage, kind)(target)
            if not bad or bad == target:
                continue
            if kind in SPOILT:
                writer.put(f"{kind}_{language}", fold, source, bad)
            else:
                writer.put("better", fold, source, target, kind)
                writer.put("worse", fold, source, bad, kind)


def put_judgements(writer, fold, ced, qe, rng):
    for row in ced:
        writer.put("ced_bad" if row["label"] == "ERR" else "ced_good", fold, row["src"], row["tgt"])
    rows = list(qe)
    rng.shuffle(rows)
    for one, other in zip(rows[::2], rows[1::2]):
        high, low = (one, other) if one["z"] > other["z"] else (other, one)
        if high["z"] - low["z"] >= CLEARLY:
            writer.put("better", fold, high["src"], high["tgt"], "rated")
            writer.put("worse", fold, low["src"], low["tgt"], "rated")


def write_folds(ced, qe, folder, rng):
    good = list(pairs(ced, qe))
    english = English([source for source, _ in good], rng)
    chinese = Chinese([target for _, target in good], rng)
    judged, rated = read_rows(ced), read_rows(qe)
    for k in range(FOLDS):
        fold = good[k::FOLDS]
        for name, part in (("good", fold), ("rest", [p for i, p in enumerate(good) if i % FOLDS != k])):
            writer = Writer(folder / f"{name}{k}.jsonl")
            for source, target in part:
                writer.put("good", k, source, target)
        plant(fold, english, KINDS_EN, "en", Writer(folder / f"zhen{k}.jsonl"), k, rng)
        enzh = Writer(folder / f"enzh{k}.jsonl")
        plant(fold, chinese, KINDS_ZH, "zh", enzh, k, rng)
        known = {source for source, _ in fold}
        put_judgements(enzh, k, [row for row in judged if row["src"] in known or is_error_of(row, k)],
                       [row for row in rated if row["src"] in known], rng)


def is_error_of(row, fold):
    """Lines with an error are in no fold of good pairs; they are dealt by their letters."""
    return row["label"] == "ERR" and sum(row["src"].encode()) % FOLDS == fold


def write_documents(path, folder, rng):
    name = path.name.split(".")[0]
    documents = read_rows(path)
    english = English([line for row in documents for line in row["en"]], rng)
    chinese = Chinese([line for row in documents for line in row["zh"]], rng)
    writer = Writer(folder / f"documents-{name}.jsonl")

    def put(kind, document, zh, en):
        src, tgt = (en, zh) if name.endswith("enzh") else (zh, en)
        writer.put(kind, document, src, tgt)

    for row in documents:
        document = row["doc"].replace("/", "_")
        of_line = {(side, line): event["type"] for event in row["events"] for side in ("zh", "en")
                   for line in event[side]}
        good = []
        for zh_lines, en_lines in row["beads"]:
            if not zh_lines or not en_lines:
                continue
            zh = "".join(row["zh"][i] for i in zh_lines)
            en = " ".join(row["en"][i] for i in en_lines)
            kinds = {of_line.get(("zh", i)) for i in zh_lines} | {of_line.get(("en", i)) for i in en_lines}
            kinds.discard(None)
            put(min(kinds, default="good"), document, zh, en)
            if not kinds:
                good.append((zh, en))
        for number, (zh, en) in enumerate(good):
            kind = rng.choice(["omitted", "cut", "added"])
            if rng.random() < 0.5:
                bad = getattr(english, kind)(en)
                if bad and bad != en:
                    put(kind + "_en", document, zh, bad)
            else:
                bad = getattr(chinese, kind)(zh)
                if bad and bad != zh:
                    put(kind + "_zh", document, bad, en)
            if number % 5 == 0 and number + 3 < len(good):
                put("wrong", document, zh, good[number + 3][1])


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    ced, qe, folder, *disturbed = map(Path, sys.argv[1:])
    folder.mkdir(parents=True, exist_ok=True)
    rng = random.Random(SEED)
    write_folds(ced, qe, folder, rng)
    for path in disturbed:
        write_documents(path, folder, rng)


if __name__ == "__main__":
    main()
