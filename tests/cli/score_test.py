"""duizhao score against a naive count of the same definition."""

import json
import random
import unittest

from program import UNREADABLE, WRONG_USAGE, ProgramTest


def naive(gold, auto):
    """(system, strict, lax) of precision and (gold, strict, lax) of recall."""
    def near(bead, reference):
        return bead in reference or any(
            any(s in r[0] and t in q[1] for r in reference for q in [r])
            for s in bead[0] for t in bead[1])

    def count(beads, reference):
        return (len(beads), sum(bead in reference for bead in beads),
                sum(near(bead, reference) for bead in beads))

    gold, auto = ({bead for bead in beads if bead != ((), ())} for beads in (gold, auto))
    both = lambda beads: {bead for bead in beads if bead[0] and bead[1]}
    return count(auto, gold), count(both(gold), both(auto))


def some_beads(chance):
    side = lambda: tuple(i for i in range(4) if chance.random() < 0.4)
    return [(side(), side()) for _ in range(chance.randrange(8))]


def as_lines(beads):
    return "".join("[{}]:[{}]\n".format(*(",".join(map(str, side)) for side in bead))
                   for bead in beads)


class Score(ProgramTest):
    def test_equals_the_naive_count_over_folders_and_files(self):
        chance = random.Random(5)
        (self.folder / "gold").mkdir()
        (self.folder / "auto").mkdir()
        total, files = [[0] * 3, [0] * 3], []
        for n in range(25):
            gold = some_beads(chance)
            auto = some_beads(chance) + [bead for bead in gold if chance.random() < 0.6]
            files += [self.write(f"gold/{n}", as_lines(gold)),
                      self.write(f"auto/{n}", as_lines(auto))]
            for sums, counts in zip(total, naive(gold, auto)):
                sums[:] = [a + b for a, b in zip(sums, counts)]
        by_folder = self.good("score", "gold", "auto", "--format", "json").out
        self.assertEqual(by_folder, self.good("score", *files, "--format", "json").out)
        found = json.loads(by_folder)
        self.assertEqual(found["documents"], 25)
        (system, *right), (gold, *hits) = total
        for how, r, h in zip(("strict", "lax"), right, hits):
            part = found[how]
            self.assertEqual((part["beads"], part["beads_right"], part["gold"],
                              part["gold_found"]), (system, r, gold, h))
            self.assertAlmostEqual(part["precision"], r / system)
            self.assertAlmostEqual(part["recall"], h / gold)
            self.assertAlmostEqual(part["f1"], 2 * r * h / (r * gold + h * system))

    def test_the_table(self):
        self.write("gold", "[0]:[0]\n[1]:[1,2]\n")
        self.write("auto", "[0]:[0]:0.9\n[1]:[1]:0.4\n[]:[2]:0.3\n")
        rows = [line.split() for line in self.good("score", "gold", "auto").lines]
        self.assertEqual(rows[1], ["strict", "33.33", "50.00", "40.00", "3", "2"])
        self.assertEqual(rows[2], ["lax", "66.67", "100.00", "80.00", "3", "2"])
        self.assertIn(["1-1", "50.00", "100.00", "66.67", "2", "1"], rows)

    def test_bad_input(self):
        self.write("gold", "[0]:[0]\n")
        self.write("auto", "[0]:[0]\n[1]:[-1]\n")
        (self.folder / "folder").mkdir()
        (self.folder / "other").mkdir()
        self.write("other/a", "[0]:[0]\n")
        for status, message, *paths in (
                (UNREADABLE, r"^duizhao: auto:2:6: a sentence number", "gold", "auto"),
                (UNREADABLE, "none: no such file", "gold", "none"),
                (UNREADABLE, "folder: the folder is empty", "folder", "other"),
                (UNREADABLE, "folder/a: no such file", "other", "folder"),
                (WRONG_USAGE, "folder stands against a file", "gold", "folder"),
                (WRONG_USAGE, "from standard input", "-", "-"),
                (WRONG_USAGE, "has no counterpart", "gold", "gold", "gold"),
                (WRONG_USAGE, "GOLD AUTO", "gold")):
            with self.subTest(paths):
                self.bad(status, message, "score", *paths)


if __name__ == "__main__":
    unittest.main()
