"""Texts in DOCX, HTML and subtitles, from the command line."""

import json
import unittest
import zipfile

from program import EN, UNREADABLE, ZH, ProgramTest


def paragraphs(text):
    return "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in text.splitlines())


def clock(seconds):
    thousandths = round(seconds * 1000)
    return (f"{thousandths // 3600000:02}:{thousandths // 60000 % 60:02}:"
            f"{thousandths // 1000 % 60:02},{thousandths % 1000:03}")


def timed(lines, speed, shift):
    """A cue a line, every four seconds; None: it has none."""
    cue = [(line, 4 * i) for i, line in enumerate(lines) if line is not None]
    return "".join(f"{i}\n{clock(begin * speed + shift)} --> {clock((begin + 1) * speed + shift)}\n"
                   f"{line}\n\n" for i, (line, begin) in enumerate(cue, 1))


def cues(text):
    return "".join(f"{i}\n00:00:{i:02},000 --> 00:00:{i:02},900\n<i>{line}</i>\n\n"
                   for i, line in enumerate(text.splitlines(), 1))


class TextSources(ProgramTest):
    def docx(self, name, text):
        with zipfile.ZipFile(self.folder / name, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("[Content_Types].xml", "<Types/>")
            archive.writestr("word/document.xml", '<w:document xmlns:w="w"><w:body>' +
                             paragraphs(text) + "</w:body></w:document>")

    def setUp(self):
        super().setUp()
        self.docx("zh.docx", ZH)
        self.write("en.html", "<html><head><title>x</title></head><body>" +
                   "".join(f"\n<p>{line}</p>" for line in EN.splitlines()) + "</body></html>")
        self.write("zh.srt", cues(ZH))
        self.write("en.vtt", "WEBVTT\n\n" + cues(EN))

    def test_aligned_like_plain_text(self):
        plain = self.good("align", "zh.txt", "en.txt", "--format", "ids").out
        for source, target in (("zh.docx", "en.html"), ("zh.srt", "en.vtt"), ("zh.txt", "en.vtt")):
            with self.subTest(source):
                self.assertEqual(
                    self.good("align", source, target, "--format", "ids").out, plain)

    def test_times_say_which_of_equal_lines_is_missing(self):
        missing = 22
        zh = ZH.splitlines() * 4 + ["好。"] * 12
        en = EN.splitlines() * 4 + ["Good."] * 12
        en[missing] = None
        self.write("a.srt", timed(zh, 1, 0))
        self.write("b.srt", timed(en, 25 / 23.976, 7.5))
        rows = [json.loads(line) for line in
                self.good("align", "a.srt", "b.srt", "--format", "jsonl").lines]
        self.assertEqual([row["src"] for row in rows if not row["tgt"]], [[missing]])
        self.assertEqual([(row["src"][0], row["tgt"][0]) for row in rows if row["tgt"]],
                         [(i, i - (i > missing)) for i in range(len(zh)) if i != missing])

    def test_split(self):
        lines = self.good("split", "zh.docx", "--format", "jsonl").lines
        self.assertEqual([json.loads(line)["text"] for line in lines], ZH.splitlines())

    def test_findings_name_the_place(self):
        self.write("wrong.vtt", "WEBVTT\n\n" + cues(EN.replace("three jin", "five jin")))
        for source, place in (("zh.srt", "wrong.vtt:13"), ("zh.docx", "zh.docx:3")):
            out = self.run_program("check", source, "wrong.vtt", "--no-config", "--only",
                                   "number-mismatch", "--color", "never").out.decode()
            with self.subTest(source):
                self.assertIn(place, out)

    def test_damaged(self):
        data = self.read("zh.docx")
        self.write("cut.docx", data[:-30])
        self.write("none.docx", "text")
        self.write("empty.html", "<html><script>x</script></html>")
        with zipfile.ZipFile(self.folder / "bomb.docx", "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("word/document.xml", " " * (60 << 20))
        for name, message in (("cut.docx", "no readable DOCX"), ("none.docx", "is no DOCX"),
                              ("empty.html", "has no text"), ("bomb.docx", "200 times its size")):
            with self.subTest(name):
                self.bad(UNREADABLE, message, "align", name, "en.txt", "-o", "out.tsv")


if __name__ == "__main__":
    unittest.main()
