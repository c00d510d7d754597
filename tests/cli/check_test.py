"""duizhao check: inputs, formats, exit statuses, suppression, one line out for one pair in."""

import json
import os
import unittest

from program import (DONE, DOUBTFUL, EN, SAMPLES, UNREADABLE, WRONG_USAGE, ZH, ProgramTest)

FINDINGS = 1
GOOD = [("图书馆九点开门。", "The library opens at nine o'clock."),
        ("仓库里有4,250箱苹果。", "There are 4,250 boxes of apples in the warehouse.")]
BAD = ("工厂去年卖出292万辆车。", "The plant sold 2.29 million cars last year.")
FIELDS = {"rule", "category", "severity", "confidence", "message", "src_span", "tgt_span"}


def jsonl(pairs):
    return "".join(json.dumps({"id": f"u{n}", "src": src, "tgt": tgt}, ensure_ascii=False) + "\n"
                   for n, (src, tgt) in enumerate(pairs))


def tsv(pairs):
    return "".join(f"{src}\t{tgt}\n" for src, tgt in pairs)


# By the class of a flaw, the rules that may speak of it.
RULES_OF_FLAWS = {
    "number": {"number-mismatch", "percent-mismatch"},
    "date": {"date-mismatch"},
    "dropped-sentence": {"unaligned-source", "omission"},
    "doubled-stop": {"doubled-punctuation"},
    "unclosed-quotation": {"quotes"},
    "dropped-clause": {"omission", "logic-mismatch"},
    "invented": {"unaligned-target", "addition"},
    "mojibake": {"mojibake"},
    "correlative": {"logic-mismatch"},
    "repetition": {"repeated"},
    "segmentation": {"torn-word"},
    "truncated": {"truncated"},
    "name": {"name-mismatch"},
    "negation": {"logic-mismatch", "negation-mismatch"},
    "untranslated": {"untranslated"},
    "fragment": {"fragment"},
}


def speaks_of(row, finding, flaw, before):
    """Does a finding's place overlap the flaw's? `before`: characters before the flaw's line."""
    begin, end = finding["tgt_span"] or (0, 0)
    if flaw["begin"] is not None and row["tgt_span"] and begin < end:
        first = row["tgt_span"][0]
        if first + begin < before + max(flaw["end"], flaw["begin"] + 1) and \
                before + flaw["begin"] < first + end:
            return True
    if flaw["zh_sentence"] not in row["src"] or not finding["src_span"]:
        return False
    marked = row["src_text"][slice(*finding["src_span"])]
    return bool(marked) and (marked in flaw["source"] or flaw["source"] in marked)


class Check(ProgramTest):
    def rows(self, result):
        return [json.loads(line) for line in result.lines]

    def check(self, *arguments, status=DONE, **options):
        result = self.run_program("check", *arguments, **options)
        self.assertEqual(result.status, status, result.err)
        return result

    def rules(self, *arguments, **options):
        """The sets of rules that speak, a set a pair."""
        result = self.check(*arguments, "--format", "jsonl", "--fail-on", "never", **options)
        return [{f["rule"] for f in row["findings"]} for row in self.rows(result)]


class Statuses(Check):
    def test_good_pairs_are_done(self):
        self.write("good.tsv", tsv(GOOD))
        result = self.check("--bitext", "good.tsv", "--format", "jsonl")
        self.assertEqual([row["findings"] for row in self.rows(result)], [[], []])
        for row in self.rows(result):
            self.assertGreater(row["score"], .95)

    def test_a_grave_finding_is_status_one(self):
        self.write("bad.tsv", tsv([*GOOD, BAD]))
        result = self.check("--bitext", "bad.tsv", "--format", "jsonl", status=FINDINGS)
        row = self.rows(result)[2]
        self.assertEqual(row["id"], "3")
        self.assertLess(row["score"], 1)
        finding = row["findings"][0]
        self.assertLessEqual(FIELDS, set(finding))
        self.assertEqual(finding["rule"], "number-mismatch")
        self.assertEqual(BAD[0][slice(*finding["src_span"])], "292万")
        self.assertEqual(BAD[1][slice(*finding["tgt_span"])], "2.29 million")

    def test_fail_on_decides(self):
        self.write("bad.tsv", tsv([BAD]))
        for level, status in (("never", DONE), ("critical", FINDINGS), ("neutral", FINDINGS)):
            self.check("--bitext", "bad.tsv", "--fail-on", level, status=status)
        self.check("--bitext", "bad.tsv", "--skip", "numbers")
        self.write("duizhao.toml", "[rules]\nnumber-mismatch = 'minor'\n")
        self.check("--bitext", "bad.tsv")
        self.check("--bitext", "bad.tsv", "--fail-on", "minor", status=FINDINGS)
        self.check("--bitext", "bad.tsv", "--no-config", status=FINDINGS)

    def test_wrong_usage(self):
        self.write("a.tsv", tsv(GOOD))
        for message, arguments in (
                ("check wants", ()),
                ("second text", ("zh.txt",)),
                ("check wants", ("zh.txt", "en.txt", "--bitext", "a.tsv")),
                ("a list says itself", ("--list", "a.tsv", "-o", "x")),
                ("unknown option", ("zh.txt", "en.txt", "--frobnicate")),
                ("no rule, family or category", ("--bitext", "a.tsv", "--only", "nubmers")),
                ("not known", ("--bitext", "a.tsv", "--fail-on", "sometimes")),
                ("the ending names no format", ("--bitext", "a.tsv", "--report", "a.odd")),
                ("both texts are written in Chinese", ("zh.txt", "zh.txt")),
                ("--from and --to name one", ("--bitext", "a.tsv", "--from", "zh", "--to", "zh"))):
            with self.subTest(arguments=arguments):
                self.bad(WRONG_USAGE, message, "check", *arguments)

    def test_unreadable_input(self):
        self.write("empty.tsv", "")
        self.write("blank.tsv", "\n\n")
        self.write("broken.jsonl", '{"id":"1","src":"好","tgt":"Good"}\n{"id":\n')
        self.write("bomb.tmx", '<?xml version="1.0"?><!DOCTYPE tmx [<!ENTITY a "b">]>'
                               '<tmx version="1.4"><body/></tmx>')
        for message, arguments in (
                ("no such file", ("--bitext", "none.tsv")),
                ("no such file", ("zh.txt", "none.txt")),
                ("", ("--bitext", "empty.tsv")),
                ("", ("--bitext", "blank.tsv")),
                (r"broken\.jsonl:2", ("--bitext", "broken.jsonl")),
                (r"bomb\.tmx:1", ("--bitext", "bomb.tmx")),
                ("no such file", ("zh.txt", "en.txt", "--baseline", "none.tsv")),
                ("no such file", ("zh.txt", "en.txt", "--terms", "none.tbx")),
                ("", ("zh.txt", "en.txt", "-o", "none/out.jsonl"))):
            with self.subTest(arguments=arguments):
                self.bad(UNREADABLE, message, "check", *arguments)

    def test_nothing_that_is_read_is_overwritten(self):
        self.write("a.txt", tsv([BAD]))
        self.write("known.txt", "# duizhao baseline 1\n")
        self.write("terms.tsv", "图书馆\tlibrary\n")
        self.write("duizhao.toml", "profile = 'default'\n")
        os.link(self.folder / "a.txt", self.folder / "same.txt")
        for arguments in (("--bitext", "a.txt", "-o", "./a.txt"),
                          ("--bitext", "a.txt", "--report", "same.txt"),
                          ("--bitext", "a.txt", "--write-baseline", "a.txt"),
                          ("--bitext", "a.txt", "--terms", "terms.tsv", "-o", "terms.tsv"),
                          ("--bitext", "a.txt", "--baseline", "known.txt", "-o", "known.txt"),
                          ("--bitext", "a.txt", "-o", "duizhao.toml"),
                          ("zh.txt", "en.txt", "-o", "zh.txt"),
                          ("zh.txt", "en.txt", "--report", "en.txt")):
            with self.subTest(arguments=arguments):
                self.bad(WRONG_USAGE, "would overwrite an input", "check", *arguments)

    def test_a_bitext_takes_no_option_of_the_alignment(self):
        self.write("a.txt", tsv([BAD]))
        for option in (("--delimiter", "***"), ("--presplit",)):
            self.bad(WRONG_USAGE, option[0] + " is for texts", "check", "--bitext", "a.txt",
                     *option)

    def test_no_two_outputs_go_into_one_file(self):
        self.write("a.tsv", tsv([BAD]))
        for arguments in (("-o", "b.txt", "--report", "./b.txt"),
                          ("--report", "b.jsonl", "--report", "b.jsonl"),
                          ("-o", "b.txt", "--write-baseline", "b.txt"),
                          ("--write-baseline", "-")):
            with self.subTest(arguments=arguments):
                self.bad(WRONG_USAGE, "into one file", "check", "--bitext", "a.tsv", *arguments)

    def test_standard_input_is_read_once(self):
        self.bad(WRONG_USAGE, "two inputs", "check", "--bitext", "-", "--terms", "-",
                 stdin=tsv([BAD]).encode())

    def test_a_baseline_that_cannot_be_written_costs_no_other_output(self):
        self.write("a.tsv", tsv([BAD]))
        self.bad(UNREADABLE, "no such folder", "check", "--bitext", "a.tsv", "-o", "a.txt",
                 "--write-baseline", "none/known.tsv")

    def test_languages_said_against_the_bitext(self):
        self.write("a.tsv", tsv([*GOOD, BAD]))
        self.write("a.xlf", '<xliff version="1.2"><file source-language="zh" target-language="en" '
                            'datatype="plaintext" original="a"><body><trans-unit id="1"><source>1'
                            '</source><target>1</target></trans-unit></body></file></xliff>')
        for name, how in (("a.tsv", "written in Chinese"), ("a.xlf", "declared as Chinese")):
            for arguments in (("--from", "en"), ("--to", "zh"), ("--from", "en", "--to", "zh")):
                with self.subTest(name=name, arguments=arguments):
                    self.bad(WRONG_USAGE, "swapped: the source is " + how, "check", "--bitext",
                             name, *arguments)
            self.check("--bitext", name, "--from", "en", "--force", "--fail-on", "never")

    def test_other_languages_are_no_clean_result(self):
        unit = '<xliff version="2.0" srcLang="{}" trgLang="{}"><file id="f"><unit id="u"><segment>' \
               '<source>1</source><target>1</target></segment></unit></file></xliff>'
        po = 'msgid ""\nmsgstr "Language: fr_CA\\n"\n\nmsgid "Good day"\nmsgstr "Bonjour"\n'
        for text, message in ((unit.format("en", "fr"), "the language 'fr'"),
                              (unit.format("ja-JP", "zh"), "the language 'ja-JP'"),
                              (unit.format("zh-CN", "zh-TW"), "one language for both"),
                              (po, "the language 'fr_CA")):
            with self.subTest(message):
                self.write("a", text)
                self.bad(WRONG_USAGE, message, "check", "--bitext", "a")
        self.write("a", unit.format("en", "und"))
        self.check("--bitext", "a")

    def test_to_turns_a_memory_as_from_does(self):
        unit = "".join(f'<tuv xml:lang="{tag}"><seg>{text}</seg></tuv>'
                       for tag, text in zip(("zh", "en"), BAD))
        self.write("a.tmx", '<tmx version="1.4"><header srclang="zh"/><body><tu>' + unit +
                            "</tu></body></tmx>")
        asked = [self.check("--bitext", "a.tmx", *arguments, "--format", "jsonl",
                            status=FINDINGS).out for arguments in (("--from", "en"),
                                                                   ("--to", "zh"))]
        self.assertEqual(*asked)
        self.assertIn("万", json.loads(asked[0])["findings"][0]["suggestion"])

    def test_a_broken_configuration_is_told_with_its_place(self):
        self.write("duizhao.toml", "profile = 'default'\n[rules]\nnumber-mismach = 'off'\n")
        self.bad(WRONG_USAGE, r"duizhao\.toml:3:\d+: .*number-mismatch", "check", "zh.txt", "en.txt")

    def test_texts_that_do_not_belong_together_are_doubted(self):
        self.write("zh", "今天下雨了，路上很滑。\n我们坐火车去北京看望外婆。\n" * 120)
        self.write("en", "The parliament adopted a motion.\nStocks fell sharply in Tokyo.\n" * 120)
        result = self.run_program("check", "zh", "en", "--only", "numbers")
        self.assertEqual(result.status, DOUBTFUL)
        self.assertIn("checked all the same", result.err)
        rows = self.rows(self.check("zh", "en", "--format", "jsonl", "--fail-on", "never"))
        self.assertIn("doubt", rows[0])
        self.write("duizhao.toml", "fail-on = 'never'\n")
        self.check("zh", "en", "--only", "numbers")


class Inputs(Check):
    def test_two_texts_are_aligned_first(self):
        rows = self.rows(self.check("zh.txt", "en.txt", "--format", "jsonl"))
        self.assertEqual(len(rows), 4)
        for n, row in enumerate(rows):
            self.assertEqual((row["src"], row["tgt"], row["type"]), ([n], [n], "1-1"))
            self.assertEqual(row["src_text"], ZH.splitlines()[n])
            self.assertEqual(ZH[slice(*row["src_span"])], row["src_text"])
            self.assertEqual(EN[slice(*row["tgt_span"])], row["tgt_text"])
            self.assertLessEqual({"id", "score", "findings", "confidence"}, set(row))

    def test_a_line_for_each_pair_in_the_order_of_the_input(self):
        pairs = [*GOOD, BAD, ("", "Nothing."), ("没有。", ""), *GOOD] * 300
        self.write("many.jsonl", jsonl(pairs))
        outputs = {self.check("--bitext", "many.jsonl", "--format", "jsonl", "--threads", threads,
                              status=FINDINGS).out for threads in (1, 2, 7)}
        self.assertEqual(len(outputs), 1)
        rows = [json.loads(line) for line in outputs.pop().splitlines()]
        self.assertEqual([row["id"] for row in rows], [f"u{n}" for n in range(len(pairs))])

    def test_every_format_of_a_bitext(self):
        tmx = ('<?xml version="1.0"?><tmx version="1.4"><header srclang="zh"/><body>'
               + "".join(f'<tu tuid="t{n}"><tuv xml:lang="zh"><seg>{src}</seg></tuv>'
                         f'<tuv xml:lang="en"><seg>{tgt}</seg></tuv></tu>'
                         for n, (src, tgt) in enumerate([BAD, *GOOD])) + "</body></tmx>")
        po = "".join(f'msgid "{src}"\nmsgstr "{tgt}"\n\n' for src, tgt in [BAD, *GOOD])
        for name, content in (("a.tsv", tsv([BAD, *GOOD])), ("a.jsonl", jsonl([BAD, *GOOD])),
                              ("a.tmx", tmx), ("a.po", po)):
            with self.subTest(name):
                self.write(name, content)
                self.assertEqual(self.rules("--bitext", name), [{"number-mismatch"}, set(), set()])
                piped = self.rules("--bitext", "-", stdin=content.encode("utf-8"))
                self.assertEqual(piped, [{"number-mismatch"}, set(), set()])

    def test_long_lines_of_one_thing_end(self):
        """Time grows with the text, not with its square: these take a moment, or the timeout."""
        n = 30000
        pairs = [(unit * n, other * n + " yes") for unit, other in
                 (("（", "("), ("“", "“"), ("好<b>", "yes<b>"), ("好%s", "yes %s "), ("好12 ", "yes 13 "),
                  ("10月1日", "On October 2 "), ("好", "â€™"), ("好，，", "yes,, "), ("1", "1"))]
        self.write("long.tsv", tsv(pairs))
        self.assertEqual(len(self.rules("--bitext", "long.tsv", "--profile", "strict")), len(pairs))

    def test_both_directions(self):
        self.write("back.tsv", tsv([(tgt, src) for src, tgt in [BAD, *GOOD]]))
        self.assertEqual(self.rules("--bitext", "back.tsv"), [{"number-mismatch"}, set(), set()])

    def test_a_list_of_texts(self):
        self.write("bad.en", EN.replace("three jin", "seven jin"))
        self.write("list.tsv", "zh.txt\ten.txt\ta.jsonl\nnone\ten.txt\tb.jsonl\n"
                               "zh.txt\tbad.en\tc.jsonl\n")
        result = self.check("--list", "list.tsv", status=UNREADABLE)
        self.assertIn("list.tsv:2: none: no such file", result.err)
        self.assertEqual(len(self.read("a.jsonl").splitlines()), 4)
        alone = self.run_program("check", "zh.txt", "bad.en", "--format", "jsonl").out
        self.assertEqual(self.read("c.jsonl"), alone)
        self.assertFalse((self.folder / "b.jsonl").exists())

    def test_a_list_overwrites_no_file_of_the_command_line(self):
        self.write("list.tsv", "zh.txt\ten.txt\tknown.tsv\nzh.txt\ten.txt\ta.jsonl\n")
        result = self.run_program("check", "--list", "list.tsv", "--write-baseline", "known.tsv")
        self.assertEqual(result.status, UNREADABLE, result.err)
        self.assert_error_line(result.err, "list.tsv:1: would overwrite a file of the command line")
        self.assertIn(b"baseline", self.read("known.tsv"))
        self.assertEqual(len(self.read("a.jsonl").splitlines()), 4)


class Suppression(Check):
    def setUp(self):
        super().setUp()
        self.write("a.jsonl", jsonl([BAD, *GOOD, BAD]))

    def test_by_id_in_the_configuration(self):
        self.write("duizhao.toml", "[[suppress]]\nids = ['u0']\nrules = ['numbers']\n"
                                   "reason = 'checked by hand'\n")
        self.assertEqual(self.rules("--bitext", "a.jsonl"),
                         [set(), set(), set(), {"number-mismatch"}])

    def test_in_the_pair_itself(self):
        self.write("b.jsonl", json.dumps({"id": "1", "src": BAD[0], "tgt": BAD[1],
                                          "ignore": ["number-mismatch"]}) + "\n")
        self.assertEqual(self.rules("--bitext", "b.jsonl"), [set()])

    def test_a_baseline_holds_what_is_known(self):
        self.check("--bitext", "a.jsonl", "--write-baseline", "known.tsv")
        self.check("--bitext", "a.jsonl", "--baseline", "known.tsv")
        self.assertEqual(self.rules("--bitext", "a.jsonl", "--baseline", "known.tsv"), [set()] * 4)
        new = ("村里有3500人。", "The village has 350 inhabitants.")
        self.write("b.jsonl", jsonl([new, BAD, GOOD[0]]))
        rules = self.rules("--bitext", "b.jsonl", "--baseline", "known.tsv")
        self.assertEqual(rules, [{"number-mismatch"}, set(), set()])

    def test_only_and_skip(self):
        self.assertEqual(self.rules("--bitext", "a.jsonl", "--only", "typography"), [set()] * 4)
        for selector in ("number-mismatch", "numbers", "accuracy", "accuracy/mistranslation"):
            self.assertEqual(self.rules("--bitext", "a.jsonl", "--only", selector)[0],
                             {"number-mismatch"})
            self.assertEqual(self.rules("--bitext", "a.jsonl", "--skip", selector), [set()] * 4)


class Outputs(Check):
    def test_the_screen_shows_both_sentences_and_the_place(self):
        self.write("zh.txt", ZH + BAD[0] + "\n")
        self.write("en.txt", EN + BAD[1] + "\n")
        out = self.check("zh.txt", "en.txt", status=FINDINGS).out.decode("utf-8")
        for part in ("number-mismatch", BAD[0], BAD[1], "zh.txt:5", "en.txt:5", "^^^"):
            self.assertIn(part, out)
        self.assertNotIn("\x1b", out)
        coloured = self.check("zh.txt", "en.txt", "--color", "always", status=FINDINGS).out
        self.assertIn(b"\x1b[", coloured)

    def test_several_reports_at_once(self):
        self.write("a.tsv", tsv([BAD]))
        result = self.check("--bitext", "a.tsv", "-o", "a.jsonl", "--report", "a.txt", "--report",
                            "b.jsonl.gz", status=FINDINGS)
        self.assertEqual(result.out, b"")
        self.assertIn(b"number-mismatch", self.read("a.txt"))
        self.assertEqual(self.read("b.jsonl.gz")[:2], b"\x1f\x8b")
        self.assertEqual(json.loads(self.read("a.jsonl"))["id"], "1")

    def test_the_good_sample_is_silent(self):
        self.check(SAMPLES / "railway.zh.txt", SAMPLES / "railway.en.txt", "--fail-on", "minor")

    def test_every_flaw_of_the_flawed_sample_is_found_where_it_is(self):
        flawed = SAMPLES / "railway.flawed.en.txt"
        result = self.check(SAMPLES / "railway.zh.txt", flawed, "--format", "jsonl",
                            status=FINDINGS)
        rows = self.rows(result)
        lines = flawed.read_text(encoding="utf-8").split("\n")
        flaws = json.loads((SAMPLES / "railway.flawed.json").read_text(encoding="utf-8"))
        self.assertEqual({flaw["class"] for flaw in flaws}, set(RULES_OF_FLAWS))
        for flaw in flaws:
            before = sum(len(line) + 1 for line in lines[:flaw["line"] - 1])
            with self.subTest(flaw["class"], line=flaw["line"]):
                found = {f["rule"] for row in rows for f in row["findings"]
                         if speaks_of(row, f, flaw, before)}
                self.assertTrue(found & RULES_OF_FLAWS[flaw["class"]], found)


if __name__ == "__main__":
    unittest.main()
