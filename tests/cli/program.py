"""The program under test, run as a user runs it: $DUIZHAO with arguments, in a folder of its own."""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest
from dataclasses import dataclass

PROGRAM = os.environ["DUIZHAO"]
SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "corpora" / "samples"

DONE, DOUBTFUL, WRONG_USAGE, UNREADABLE = 0, 1, 2, 3

ZH = "今天早上下了一场大雨。\n图书馆九点开门。\n妈妈买了三斤苹果和一条鱼。\n我们坐火车去北京。\n"
EN = ("It rained heavily this morning.\nThe library opens at nine o'clock.\n"
      "Mother bought three jin of apples and a fish.\nWe are going to Beijing by train.\n")


@dataclass
class Result:
    status: int
    out: bytes
    err: str

    @property
    def lines(self):
        return self.out.decode("utf-8").splitlines()


class ProgramTest(unittest.TestCase):
    """Each test works in an empty folder that holds the texts zh.txt and en.txt."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="duizhao-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.write("zh.txt", ZH)
        self.write("en.txt", EN)

    def write(self, name, content):
        path = self.folder / name
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        return path

    def read(self, name):
        return (self.folder / name).read_bytes()

    def run_program(self, *arguments, stdin=b"", env=None, stdout=subprocess.PIPE,
                    preexec_fn=None):
        given = {"input": stdin} if isinstance(stdin, bytes) else {"stdin": stdin}
        done = subprocess.run([PROGRAM, *map(str, arguments)], **given, stdout=stdout,
                              stderr=subprocess.PIPE, cwd=self.folder, timeout=120,
                              env={**os.environ, **(env or {})}, preexec_fn=preexec_fn)
        return Result(done.returncode, done.stdout, done.stderr.decode("utf-8", "replace"))

    def good(self, *arguments, **options):
        result = self.run_program(*arguments, **options)
        self.assertEqual(result.status, DONE, result.err)
        return result

    def bad(self, status, message, *arguments, **options):
        """Fails with this status and one line that matches the message; no file comes or goes."""
        before = self.files()
        result = self.run_program(*arguments, **options)
        self.assertEqual(result.status, status, result.err)
        self.assert_error_line(result.err, message)
        self.assertFalse(result.out, "an error writes nothing to standard output")
        self.assertEqual(self.files(), before)
        return result

    def assert_error_line(self, text, message):
        self.assertRegex(text, r"\Aduizhao: [^\n]+\n\Z", "one line, beginning with the program")
        self.assertIn("; ", text, "says what to do")
        self.assertRegex(text, re.compile(message))

    def files(self):
        return {str(path.relative_to(self.folder)): path.read_bytes()
                for path in self.folder.rglob("*") if path.is_file()}
