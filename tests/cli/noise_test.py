"""Texts as they are found: with front matter, notes, missing pages, lines twice. What align makes of
them, and that it says where it is not sure."""

import json
import unittest

from program import SAMPLES, ProgramTest


def sample(name):
    """A sample text as its beads, each a list of Chinese and one of English sentences."""
    zh, en = ((SAMPLES / f"{name}.{side}.sents").read_text("utf-8").splitlines()
              for side in ("zh", "en"))
    lines = (SAMPLES / f"{name}.gold").read_text("utf-8").splitlines()
    beads = [[json.loads(side) for side in line.split(":")] for line in lines]
    return [([zh[i] for i in src], [en[j] for j in tgt]) for src, tgt in beads]


# Without the sample's own sentence that has no counterpart.
TEXT = [bead for bead in sample("everyday") + sample("railway") if all(bead)]

FRONT_EN = ["The stories in this little book were first told on the radio.",
            "No part of it may be copied or sold without the written consent of the publisher.",
            "Printed on recycled paper.",
            "The spelling of place names follows the atlas of 1998."]
BACK_EN = ["Translator's note: measures have been left as they were in the original.",
           "Readers who find mistakes are kindly asked to write to the publisher.",
           "For a list of further reading, see our catalogue."]
FRONT_ZH = ["版权所有，未经本社书面许可，不得以任何方式复制。", "本书采用环保纸张印刷。",
            "如有缺页或装订错误，请寄回更换。"]
NOTES = ["1 Osmanthus flowers in autumn and smells sweet.", "2 A dish of pork belly in soy sauce.",
         "Photo: visitors queue for coffee outside the museum.",
         "3 One mu is a fifteenth of a hectare."]


def alone_zh(lines):
    return [([line], []) for line in lines]


def alone_en(lines):
    return [([], [line]) for line in lines]


class Alignment:
    """The beads of two texts of lines, and those that a person would draw."""

    def __init__(self, beads):
        self.zh = [line for zh, _ in beads for line in zh]
        self.en = [line for _, en in beads for line in en]
        self.gold = []
        src = tgt = 0
        for zh, en in beads:
            self.gold.append((tuple(range(src, src + len(zh))), tuple(range(tgt, tgt + len(en)))))
            src, tgt = src + len(zh), tgt + len(en)
        self.confidence = {}

    def read(self, lines):
        for line in lines:
            src, tgt, confidence = line.split(":")
            self.confidence[tuple(json.loads(src)), tuple(json.loads(tgt))] = float(confidence)

    @property
    def f1(self):
        """Strict, as duizhao score reckons it."""
        gold, found = set(self.gold), set(self.confidence)
        pairs = {bead for bead in gold if all(bead)}
        precision = len(gold & found) / len(found)
        recall = len(pairs & found) / len(pairs)
        return 2 * precision * recall / (precision + recall)

    def nulls(self, beads):
        return ({src for bead in beads if not bead[1] for src in bead[0]},
                {tgt for bead in beads if not bead[0] for tgt in bead[1]})

    def mean_confidence(self, near):
        """Of the beads of which a line of the Chinese or English is in `near`, and of the others."""
        zh, en = near
        here, elsewhere = [], []
        for (src, tgt), value in self.confidence.items():
            touched = any(i in zh for i in src) or any(j in en for j in tgt)
            (here if touched else elsewhere).append(value)
        return sum(here) / len(here), sum(elsewhere) / len(elsewhere)


class Noise(ProgramTest):
    def read(self, made):
        self.write("n.zh", "\n".join(made.zh) + "\n")
        self.write("n.en", "\n".join(made.en) + "\n")
        made.read(self.good("align", "--presplit", "n.zh", "n.en", "--format", "ids").lines)

    def align(self, beads):
        made = Alignment(beads)
        self.read(made)
        return made

    def assert_found(self, made, least=1.0):
        """Strict F1 is `least` or better; lines without counterpart are all found, and no others."""
        wrong = set(made.confidence) - set(made.gold)
        self.assertGreaterEqual(made.f1, least, wrong)
        self.assertEqual(made.nulls(made.confidence), made.nulls(made.gold))

    def assert_less_sure(self, made):
        here, elsewhere = made.mean_confidence(made.nulls(made.gold))
        self.assertLess(here, elsewhere)

    def test_the_texts_as_they_are(self):
        self.assert_found(self.align(TEXT))

    def test_front_and_back_matter_of_one_side(self):
        for beads in (alone_en(FRONT_EN) + TEXT, alone_zh(FRONT_ZH) + TEXT,
                      TEXT + alone_en(BACK_EN), alone_zh(FRONT_ZH) + TEXT + alone_en(BACK_EN)):
            self.assert_found(self.align(beads))
        for front in (alone_en(FRONT_EN), alone_zh(FRONT_ZH)):
            self.assert_less_sure(self.align(front + TEXT))

    def test_notes_and_captions_on_one_side(self):
        beads = list(TEXT)
        for i, note in enumerate(NOTES):
            beads.insert(8 + 9 * i, ([], [note]))
        made = self.align(beads)
        self.assertGreaterEqual(made.f1, .93)
        self.assert_less_sure(made)
        # What is said to have no counterpart has none.
        self.assertLessEqual(made.nulls(made.confidence)[1], made.nulls(made.gold)[1])

    def test_names_of_speakers_on_one_side(self):
        beads = []
        for i, (zh, en) in enumerate(TEXT):
            if i % 2 == 0:
                beads += alone_en(["HOST:" if i % 4 == 0 else "GUEST:"])
            beads.append((zh, en))
        made = self.align(beads)
        self.assert_found(made)
        self.assert_less_sure(made)

    def test_page_numbers_on_one_side(self):
        beads = []
        for i, bead in enumerate(TEXT):
            beads += ([bead] if i % 6 else alone_zh([f"第{i // 6 + 1}页"]) + [bead])
        self.assert_found(self.align(beads))

    def test_sentences_twice(self):
        beads = [(zh, en + en) if i in (5, 20) else (zh, en) for i, (zh, en) in enumerate(TEXT)]
        self.assert_found(self.align(beads))

    def test_a_block_twice(self):
        block = [line for _, en in TEXT[18:23] for line in en]
        made = self.align(TEXT[:23] + alone_en(block) + TEXT[23:])
        # One of every two is paired, whichever, and as many stand alone.
        texts = [([made.zh[i] for i in src], [made.en[j] for j in tgt])
                 for src, tgt in sorted(made.confidence) if src]
        self.assertEqual(texts, TEXT)
        alone = sorted(made.nulls(made.confidence)[1])
        self.assertEqual(sorted(made.en[j] for j in alone), sorted(block))
        self.assertEqual(alone, list(range(alone[0], alone[0] + len(block))))

    def test_a_block_left_untranslated(self):
        lines = [line for zh, _ in TEXT[18:22] for line in zh]
        self.assert_found(self.align(TEXT[:18] + [([line], [line]) for line in lines] +
                                     TEXT[22:]))

    def test_a_page_is_missing(self):
        for first in (8, 15, 25):
            for left_out in (alone_zh, alone_en):
                side = 0 if left_out is alone_zh else 1
                lines = [line for bead in TEXT[first:first + 9] for line in bead[side]]
                self.assert_found(self.align(TEXT[:first] + left_out(lines) + TEXT[first + 9:]),
                                  .94)

    def test_a_text_breaks_off(self):
        made = self.align(TEXT[:27] + alone_zh(line for zh, _ in TEXT[27:] for line in zh))
        self.assert_found(made)
        self.assert_less_sure(made)

    def test_a_block_stands_elsewhere(self):
        order = [*range(12), *range(20, 29), *range(12, 20), *range(29, len(TEXT))]
        made = Alignment(TEXT)
        numbers = [tgt for i in order for tgt in made.gold[i][1]]
        place = {tgt: new for new, tgt in enumerate(numbers)}
        made.en = [made.en[tgt] for tgt in numbers]
        made.gold = [(src, tuple(place[j] for j in tgt)) for src, tgt in made.gold]
        self.read(made)
        self.assertGreaterEqual(made.f1, .9)
        crossing = [bead for bead in made.gold[12:20] if bead in made.confidence]
        self.assertGreaterEqual(len(crossing), 6)


def running(paragraphs):
    """Paragraphs of running text, with blank lines between."""
    return "\n\n".join(paragraphs) + "\n"


class Layout(ProgramTest):
    """Running text with headings and lists, whose items hardly share a word with each other."""

    ZH_ITEMS = ["一、雨伞", "二、手电筒", "三、毛巾", "四、水壶", "五、绳子", "六、火柴"]
    EN_ITEMS = ["1. Brolly", "2. Torch", "3. Flannel", "4. Flask", "5. Twine", "6. Lighter"]

    def pairs(self, zh, en):
        self.write("l.zh", running(zh))
        self.write("l.en", running(en))
        rows = [json.loads(line) for line in
                self.good("align", "l.zh", "l.en", "--format", "jsonl").lines]
        return {(row["src_text"], row["tgt_text"]) for row in rows}

    def paragraphs(self, side, items):
        lines = [bead[side] for bead in TEXT]
        glue = ("", " ")[side]
        cut = [lines[i:i + 3] for i in range(0, len(lines), 3)]
        text = [glue.join(line for bead in part for line in bead) for part in cut]
        return text[:6] + items + text[6:]

    def test_items_are_paired_by_their_numbers(self):
        for missing in range(6):
            english = self.EN_ITEMS[:missing] + self.EN_ITEMS[missing + 1:]
            found = self.pairs(self.paragraphs(0, self.ZH_ITEMS), self.paragraphs(1, english))
            expected = set(zip(self.ZH_ITEMS, self.EN_ITEMS))
            expected.remove((self.ZH_ITEMS[missing], self.EN_ITEMS[missing]))
            self.assertEqual(expected - found, set())
            self.assertIn((self.ZH_ITEMS[missing], ""), found)


if __name__ == "__main__":
    unittest.main()
