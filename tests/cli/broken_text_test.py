"""A broken machine translation, as translators meet them: each slip is found on its line, and the
sound lines between them are left alone."""

import json
import unittest

from program import DONE, ProgramTest

# Source, rendering, and the rule that must speak of it; None: sound.
LINES = [
    ("市政府昨天公布了新的公交线路。", "The city government announced the new bus routes yesterday.", None),
    ("这种说法不是出于误会，就是有意为之。",
     "This statement is not out of misunderstanding or on purpose.", "logic-mismatch"),
    ("乘客对此有什么看法？", "what do passengers think of this?", "capitalisation"),
    ("公司没有任何经验、也没有任何资格经营这条线路。",
     "The company has no experience and no experiences to run this line.", "collapsed-words"),
    ("新站台去年九月建成，可以停靠四辆公交车。",
     "The new platform was completed last September and can hold four buses.", None),
    ("他们的理由毫无根据，完全站不住脚，谁都不相信。",
     "Their reasons are baseless and completely groundless. The feet nobody believes.", "torn-word"),
    ("公司上个月发表了《公交服务报告》。",
     'The company published the "Bus Service Report last month.', "quotes"),
    ("车站为乘客准备座位、热水和雨伞，不因职业、性别不同而受到歧视。",
     "The station has seats, hot water and umbrellas for passengers. Discrimination because of "
     "occupation or gender.", "fragment"),
    ("司机每天早上六点开始工作。", "Drivers start work at six every morning.", None),
    ("司机在开斋节可以休息一天。", "Drivers can rest for a day on Kaizhai Festival.",
     "established-name"),
    ("市民的出行更加方便。", "The travel of citizens’ The trips are more convenient.",
     "capitalisation"),
    ("票价仍然是两元。", "The fare is still two yuan. .", "doubled-punctuation"),
    ("（完）", "(Finish)", "formula"),
]


class BrokenText(ProgramTest):
    def test_each_slip_is_found_on_its_line_and_little_else(self):
        self.write("lines.jsonl", "".join(
            json.dumps({"src": zh, "tgt": en}, ensure_ascii=False) + "\n" for zh, en, _ in LINES))
        result = self.run_program("check", "--bitext", "lines.jsonl", "--format", "jsonl",
                                  "--fail-on", "never")
        self.assertEqual(result.status, DONE, result.err)
        self.assertEqual(len(result.lines), len(LINES))
        for (_, english, rule), line in zip(LINES, result.lines):
            rules = {finding["rule"] for finding in json.loads(line)["findings"]}
            with self.subTest(english):
                if rule:
                    self.assertIn(rule, rules)
                else:
                    self.assertEqual(rules, set())


if __name__ == "__main__":
    unittest.main()
