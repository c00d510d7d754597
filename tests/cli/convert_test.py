"""duizhao convert, and what other programs read of its files."""

import gzip
import json
import pathlib
import shutil
import subprocess
import unittest

from program import DONE, UNREADABLE, WRONG_USAGE, ProgramTest

TESTS = pathlib.Path(__file__).resolve().parents[1]
DTD = TESTS / "corpora" / "tmx14.dtd"
XSD = TESTS / "schemas" / "xliff21.xsd"

UNITS = [
    {"id": "a b", "src": "今天下雨。", "tgt": "It is raining & cold."},
    {"id": "2", "src": "第一行\n第二行\t“引号”", "tgt": "Line one\nline two\t\"quoted\", <b>", "fuzzy": True},
    {"id": "3", "src": "文件", "tgt": "", "notes": ["on a button"],
     "properties": {"context": "menu", "note:location": "shop.c:12"}},
    {"id": "3", "src": "谢谢%s", "tgt": "Thanks %s \\n 😀"}]


def jsonl(units):
    return "".join(json.dumps(unit, ensure_ascii=False) + "\n" for unit in units)


def importable(module):
    return subprocess.run(["/usr/bin/python3", "-c", f"import {module}"],
                          capture_output=True).returncode == 0


class Convert(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("a.jsonl", jsonl(UNITS))

    def back(self, name):
        """What is read of a file, as JSONL objects."""
        return [json.loads(line) for line in
                self.good("convert", name, "-", "--format", "jsonl").lines]

    def test_there_and_back(self):
        for name in ("b.tmx", "b.xlf.gz", "b.po", "b.jsonl.xz", "b.csv"):
            columns = ["--columns", "id,source,target,fuzzy,notes,context,note:location"]
            with self.subTest(name):
                self.good("convert", "a.jsonl", name, *(columns if name == "b.csv" else []))
                self.assertEqual(self.back(name), UNITS)

    def test_losses_are_told(self):
        err = self.good("convert", "a.jsonl", "b.tsv").err
        self.assertIn("b.tsv: cannot hold 2 texts with line ends or tabs, written as blanks", err)
        self.assertIn("1 notes (--columns)", err)
        self.assertEqual(self.good("convert", "a.jsonl", "b.tsv", "--quiet").err, "")

    def test_moses_files(self):
        self.good("convert", "a.jsonl", "m.zh.gz")
        lines = gzip.decompress(self.read("m.en.gz")).decode().split("\n")
        self.assertEqual(len(lines), len(UNITS) + 1)
        self.assertEqual([unit["src"] for unit in self.back("m.zh.gz")][0], UNITS[0]["src"])
        self.good("convert", "m.en.gz", "turned.tsv")
        self.assertTrue(self.read("turned.tsv").decode().splitlines()[1].startswith(
            "1\tIt is raining & cold.\t今天下雨。"))
        # Named by the other language, the files hold the same.
        self.good("convert", "a.jsonl", "n.en")
        self.assertEqual(self.read("n.en"), gzip.decompress(self.read("m.en.gz")))

    def test_direction_and_tags_stay(self):
        self.write("t.tmx", '<tmx version="1.4"><header srclang="en-GB"/><body><tu>'
                   '<tuv xml:lang="zh-TW"><seg>你好</seg></tuv>'
                   '<tuv xml:lang="en-GB"><seg>Hello</seg></tuv></tu></body></tmx>')
        self.good("convert", "t.tmx", "t.xlf")
        self.assertIn(b'srcLang="en-GB" trgLang="zh-TW"', self.read("t.xlf"))

    def test_wrong_usage(self):
        for arguments, message in ((["a.jsonl"], "OUT is required"),
                                   (["a.jsonl", "b.xyz"], "names no format"),
                                   (["a.jsonl", "b.tsv", "--format", "ids"], "not known"),
                                   (["a.jsonl", "b.xyz", "--format", "moses"], "two files"),
                                   (["a.jsonl", "b.tmx", "--columns", "id"], "TSV and CSV"),
                                   (["a.jsonl", "b.tsv", "--columns", "id"], "names source"),
                                   (["a.jsonl", "a.jsonl"], "overwrite")):
            with self.subTest(arguments):
                self.bad(WRONG_USAGE, message, "convert", *arguments)

    def test_findings_name_the_line_and_the_unit(self):
        self.write("c.jsonl", jsonl([UNITS[0], {"id": "u9", "src": "我们有3个苹果。",
                                               "tgt": "We have 5 apples."}]))
        for name in ("c.tmx", "c.xlf", "c.po", "c.csv", "c.tsv"):
            self.good("convert", "c.jsonl", name)
            text = self.run_program("check", "--bitext", name, "--no-config", "--only",
                                    "number-mismatch", "--color", "never").out.decode()
            lines = self.read(name).decode().splitlines()
            marks = {"c.tmx": '<tu tuid="u9">', "c.xlf": '<unit id="u9">',
                     "c.po": 'msgid "我们有3个苹果。"'}
            mark = marks.get(name, "我们有3个苹果")
            number = next(i for i, line in enumerate(lines, 1) if mark in line)
            if name == "c.xlf":  # a pair is a segment
                number += 1
            with self.subTest(name):
                self.assertIn(f"{name}:{number}", text)
                self.assertIn("u9", text)


class OtherPrograms(ProgramTest):
    """Files as others see them: schemas, gettext's and translators' libraries."""

    def setUp(self):
        super().setUp()
        self.write("a.jsonl", jsonl(UNITS))

    def valid(self, *arguments):
        done = subprocess.run(["xmllint", "--nonet", "--noout", *map(str, arguments)],
                              capture_output=True, cwd=self.folder)
        self.assertEqual(done.returncode, 0, done.stderr.decode())

    @unittest.skipUnless(shutil.which("xmllint"), "xmllint is not installed")
    def test_schemas(self):
        tmx = ('<tmx version="1.4"><header srclang="zh"/><body><tu creationdate="20240101T000000Z">'
               '<tuv xml:lang="zh"><seg>按<bpt i="1">&lt;b&gt;</bpt>好<ept i="1">&lt;/b&gt;</ept>'
               '<ph x="2">{0}</ph><it pos="begin" x="a b">&lt;i&gt;</it></seg></tuv>'
               '<tuv xml:lang="en"><seg>Press <ph x="2">{0}</ph></seg></tuv></tu></body></tmx>')
        self.write("codes.tmx", tmx)
        self.write("none.jsonl", jsonl([{"id": "1", "src": "空", "tgt": ""}]))
        for source in ("a.jsonl", "codes.tmx", "none.jsonl"):
            self.good("convert", source, "v.tmx")
            self.valid("--dtdvalid", DTD, "v.tmx")
            self.good("convert", source, "v.xlf")
            self.valid("--schema", XSD, "v.xlf")
        for ending, schema in (("tmx", ("--dtdvalid", DTD)), ("xlf", ("--schema", XSD))):
            self.good("align", "zh.txt", "en.txt", "-o", "aligned." + ending)
            self.valid(*schema, "aligned." + ending)

    def python(self, program, *arguments):
        done = subprocess.run(["/usr/bin/python3", "-X", "utf8", "-c", program, *arguments],
                              capture_output=True, cwd=self.folder)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        return json.loads(done.stdout)

    @unittest.skipUnless(importable("polib"), "polib is not installed")
    def test_polib(self):
        self.good("convert", "a.jsonl", "a.po")
        entries = self.python("import polib, json\n"
                              "print(json.dumps([[e.msgid, e.msgstr, e.fuzzy, e.msgctxt]"
                              " for e in polib.pofile('a.po')]))")
        self.assertEqual(entries, [[unit["src"], unit["tgt"], unit.get("fuzzy", False),
                                    unit.get("properties", {}).get("context")] for unit in UNITS])

    @unittest.skipUnless(importable("translate.storage.factory"),
                         "translate-toolkit is not installed")
    def test_translate_toolkit(self):
        program = ("import json, sys\nfrom translate.storage import factory\n"
                   "store = factory.getobject(sys.argv[1])\n"
                   "print(json.dumps([[u.source, u.target or ''] for u in store.units"
                   " if not u.isheader()]))")
        for name in ("t.tmx", "t.po"):
            self.good("convert", "a.jsonl", name)
            with self.subTest(name):
                self.assertEqual([tuple(pair) for pair in self.python(program, name)],
                                 [(unit["src"], unit["tgt"]) for unit in UNITS])


class Hostile(ProgramTest):
    def test_files_that_are_broken_or_evil(self):
        entity = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]>'
        outside = '<!DOCTYPE x [<!ENTITY e SYSTEM "zh.txt">]>'
        body = '<header srclang="zh"/><body><tu><tuv xml:lang="zh"><seg>%s</seg></tuv></tu></body>'
        deep = "<g>" * 300
        for name, content, message in (
                ("bomb.tmx", entity + "<tmx>" + body % "&b;" + "</tmx>", "declares an entity"),
                ("out.tmx", outside + "<tmx>" + body % "&e;" + "</tmx>", "declares an entity"),
                ("nest.tmx", "<tmx><header></tmx>", "not well-formed"),
                ("code.tmx", '<?xml version="1.0" encoding="klingon"?><tmx></tmx>', "encoding"),
                ("byte.tmx", b"<tmx><header srclang='\xff'/></tmx>", "not well-formed"),
                ("deep.tmx", "<tmx>" + deep, "nested deeper"),
                ("nest.xlf", "<xliff><file></xliff>", "not well-formed"),
                ("bomb.xlf", entity + "<xliff>&b;</xliff>", "declares an entity"),
                ("end.po", 'msgid "a\nmsgstr "b"\n', "not closed"),
                ("end.csv", 'id,source,target\n1,"一,one\n', "not closed"),
                ("end.jsonl", '{"src":"一","tgt":"one"\n', "cut off")):
            self.write(name, content)
            with self.subTest(name):
                self.bad(UNREADABLE, message, "convert", name, "o.tsv")
                self.bad(UNREADABLE, message, "check", "--bitext", name, "--no-config")

    def test_archives_that_are_cut_off(self):
        self.write("a.jsonl", jsonl(UNITS * 200))
        for ending in ("gz", "xz", "zst"):
            self.good("convert", "a.jsonl", "a.tmx." + ending)
            data = self.read("a.tmx." + ending)
            for size in (len(data) // 2, len(data) - 5):
                self.write("cut.tmx", data[:size])
                with self.subTest(ending=ending, size=size):
                    self.bad(UNREADABLE, "cannot be unpacked|not well-formed", "convert",
                             "cut.tmx", "o.tsv")

    def test_a_bomb_in_a_packing_is_one_error(self):
        self.write("bomb.jsonl.gz", gzip.compress(b'{"src":"' + b" " * (40 << 20)))
        self.bad(UNREADABLE, "longer than 16 MiB", "convert", "bomb.jsonl.gz", "o.tsv")


if __name__ == "__main__":
    unittest.main()
