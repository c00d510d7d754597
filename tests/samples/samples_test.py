"""The sample texts agree with the files that describe them (corpora/samples/README.md)."""

import json
import pathlib
import re
import unittest

SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "corpora" / "samples"

# text, its sentences
TEXTS = [
    ("railway.zh.txt", "railway.zh.sents"),
    ("railway.en.txt", "railway.en.sents"),
    ("railway.wrapped.en.txt", "railway.en.sents"),
    ("railway.flawed.en.txt", "railway.flawed.en.sents"),
    ("everyday.zh.txt", "everyday.zh.sents"),
    ("everyday.en.txt", "everyday.en.sents"),
]

# gold alignment, sentences of the source, sentences of the target
GOLDS = [
    ("railway.gold", "railway.zh.sents", "railway.en.sents"),
    ("railway.flawed.gold", "railway.zh.sents", "railway.flawed.en.sents"),
    ("everyday.gold", "everyday.zh.sents", "everyday.en.sents"),
]

CLASSES = {
    "truncated", "fragment", "unclosed-quotation", "doubled-stop", "number", "date", "name",
    "correlative", "negation", "dropped-clause", "dropped-sentence", "invented", "untranslated",
    "mojibake", "repetition", "segmentation",
}  # fmt: skip

FIELDS = {"line", "begin", "end", "target", "class", "source", "zh_sentence", "note"}


def read(name):
    return (SAMPLES / name).read_text(encoding="utf-8")


def sentences(name):
    return read(name).splitlines()


def squeezed(text):
    return re.sub(r"\s+", "", text)


def beads(name):
    """[(source numbers, target numbers)] of a gold file; a malformed line fails."""
    result = []
    for line in read(name).splitlines():
        match = re.fullmatch(r"\[([\d,]*)\]:\[([\d,]*)\]", line)
        if match is None:
            raise AssertionError(f"{name}: not a bead: {line}")
        result.append(tuple([int(n) for n in side.split(",") if n] for side in match.groups()))
    return result


def bead_of(gold, side, number):
    return next(bead for bead in gold if number in bead[side])


class Texts(unittest.TestCase):
    def test_sentences_make_up_the_text(self):
        for text, cut in TEXTS:
            with self.subTest(text):
                self.assertEqual(squeezed(read(text)), squeezed("".join(sentences(cut))))

    def test_sentences_stand_in_one_line_of_the_text(self):
        for text, cut in TEXTS:
            if "wrapped" in text:
                continue
            lines = read(text).splitlines()
            for sentence in sentences(cut):
                with self.subTest(text, sentence=sentence):
                    self.assertTrue(sentence.strip())
                    self.assertEqual(sentence, sentence.strip())
                    self.assertTrue(any(sentence in line for line in lines))

    def test_wrapped_text_is_wrapped(self):
        lines = read("railway.wrapped.en.txt").splitlines()
        self.assertLessEqual(max(map(len, lines)), 72)
        self.assertGreater(len(lines), len(read("railway.en.txt").splitlines()))


class Golds(unittest.TestCase):
    def test_every_sentence_is_in_exactly_one_bead(self):
        for gold, source, target in GOLDS:
            with self.subTest(gold):
                for side, name in enumerate((source, target)):
                    numbers = [n for bead in beads(gold) for n in bead[side]]
                    self.assertEqual(numbers, list(range(len(sentences(name)))))

    def test_not_all_one_to_one(self):
        shapes = {(len(s), len(t)) for s, t in beads("railway.gold")}
        self.assertLessEqual({(1, 1), (1, 2), (2, 1)}, shapes)

    def test_empty_sides_are_the_listed_omissions_and_inventions(self):
        flaws = json.loads(read("railway.flawed.json"))
        gold = beads("railway.flawed.gold")
        dropped = [s for s, t in gold if not t]
        invented = [t for s, t in gold if not s]
        self.assertEqual(dropped, [[f["zh_sentence"]] for f in flaws
                                   if f["class"] == "dropped-sentence"])  # fmt: skip
        lines = sentences("railway.flawed.en.sents")
        self.assertEqual([lines[t[0]] for t in invented],
                         [f["target"] for f in flaws if f["class"] == "invented"])  # fmt: skip


class Flaws(unittest.TestCase):
    def setUp(self):
        self.flaws = json.loads(read("railway.flawed.json"))
        self.lines = read("railway.flawed.en.txt").split("\n")
        self.zh = sentences("railway.zh.sents")
        self.en = sentences("railway.flawed.en.sents")
        self.gold = beads("railway.flawed.gold")

    def each(self, *classes):
        found = [f for f in self.flaws if f["class"] in classes]
        self.assertTrue(found, f"no flaw of {classes}")
        return found

    def line(self, flaw):
        return self.lines[flaw["line"] - 1]

    def test_every_class_is_there_and_no_other(self):
        self.assertEqual({f["class"] for f in self.flaws}, CLASSES)

    def test_fields_and_order(self):
        for flaw in self.flaws:
            self.assertEqual(set(flaw), FIELDS)
            self.assertTrue(flaw["note"])
        places = [(f["line"], f["begin"] or 0) for f in self.flaws]
        self.assertEqual(places, sorted(places))

    def test_spans_are_the_flawed_text(self):
        for flaw in self.flaws:
            with self.subTest(flaw["note"]):
                if flaw["class"] == "dropped-sentence":
                    self.assertEqual((flaw["begin"], flaw["end"], flaw["target"]), (None, None, ""))
                    continue
                self.assertLessEqual(0, flaw["begin"])
                self.assertLessEqual(flaw["end"], len(self.line(flaw)))
                self.assertEqual(self.line(flaw)[flaw["begin"]:flaw["end"]], flaw["target"])
                self.assertEqual(flaw["target"] == "", flaw["class"] == "dropped-clause")

    def test_source_words_stand_in_their_sentence(self):
        for flaw in self.flaws:
            with self.subTest(flaw["note"]):
                if flaw["class"] == "invented":
                    self.assertIsNone(flaw["source"])
                    self.assertIsNone(flaw["zh_sentence"])
                else:
                    self.assertTrue(flaw["source"])
                    self.assertIn(flaw["source"], self.zh[flaw["zh_sentence"]])

    def test_gold_pairs_the_flawed_line_with_its_sentence(self):
        for flaw in self.flaws:
            if flaw["class"] in ("invented", "dropped-sentence"):
                continue
            with self.subTest(flaw["note"]):
                rendered = bead_of(self.gold, 0, flaw["zh_sentence"])[1]
                self.assertTrue(any(self.en[n] in self.line(flaw) for n in rendered))

    def test_dropped_sentence_is_between_its_neighbours(self):
        for flaw in self.each("dropped-sentence"):
            before = bead_of(self.gold, 0, flaw["zh_sentence"] - 1)[1]
            self.assertIn(self.en[before[-1]], self.line(flaw))

    def test_flaws_are_what_their_class_says(self):
        for flaw in self.each("truncated"):
            self.assertEqual(flaw["end"], len(self.line(flaw)))
            self.assertNotRegex(flaw["target"], r"[.!?”]$")
        for flaw in self.each("fragment"):
            self.assertTrue(flaw["target"][0].islower())
            self.assertEqual(self.line(flaw).strip(), flaw["target"])
        for flaw in self.each("unclosed-quotation"):
            self.assertGreater(self.line(flaw).count("“"), self.line(flaw).count("”"))
        for flaw in self.each("doubled-stop"):
            self.assertRegex(flaw["target"], r"^\. ?\.$")
        for flaw in self.each("untranslated"):
            self.assertRegex(flaw["target"], r"^[\u4e00-\u9fff]+$")
            self.assertEqual(flaw["target"], flaw["source"])
        for flaw in self.each("mojibake"):
            self.assertEqual(flaw["target"].encode("cp1252").decode("utf-8"), "’")
        for flaw in self.each("repetition"):
            self.assertRegex(flaw["target"], r"^(.+) \1$")
        for flaw in self.each("correlative"):
            self.assertRegex(flaw["source"], "不是.+就是")
        for flaw in self.each("negation"):
            self.assertIn("不", flaw["source"])
        for flaw in self.each("number", "date"):
            self.assertRegex(flaw["target"], r"\d")

    def test_what_is_not_a_flaw_is_sound(self):
        """Shapes of breakage that can be seen without a dictionary occur only where listed."""
        for number, line in enumerate(self.lines, 1):
            listed = {f["class"] for f in self.flaws if f["line"] == number}
            text = line.strip()
            with self.subTest(line=number):
                if re.search(r"[\u4e00-\u9fff]", text):
                    self.assertIn("untranslated", listed)
                if re.search(r"[â€]", text):
                    self.assertIn("mojibake", listed)
                if re.search(r"\. \.", text):
                    self.assertIn("doubled-stop", listed)
                if text.count("“") != text.count("”"):
                    self.assertIn("unclosed-quotation", listed)
                if text[:1].islower():
                    self.assertIn("fragment", listed)


if __name__ == "__main__":
    unittest.main()
