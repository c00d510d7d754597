// duizhao.toml: what is read, what is refused and where, and that the documentation is true.
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <duizhao/lexicon/lexicon.h>
#include <duizhao/metrics/checker.h>
#include <duizhao/metrics/configuration.h>
#include <duizhao/metrics/configuration_keys.h>
#include <duizhao/metrics/registry.h>
#include <duizhao/text/error.h>

namespace duizhao {
namespace {

namespace fs = std::filesystem;

Configuration read(const std::string& toml) { return parse_configuration(toml, "duizhao.toml"); }

// What the error says; empty when there is none.
std::string error_of(const std::string& toml) {
  try {
    read(toml);
  } catch (const UsageError& error) {
    return error.what();
  }
  return "";
}

TEST(Configuration, Empty) {
  Configuration nothing;
  nothing.path = "duizhao.toml";
  EXPECT_EQ(read(""), nothing);
  EXPECT_EQ(read("\xEF\xBB\xBF# only a remark\r\n"), read(""));
}

TEST(Configuration, EveryKey) {
  const Configuration read_values = parse_configuration(R"(
    profile = "strict"
    fail-on = "minor"
    only = ["numbers"]
    skip = ["number-missing", "accuracy/omission", "accuracy"]
    ignore = ['第\d+号']
    terms = ["terms/house.tbx", "/lists/all.csv"]
    baseline = "known.txt"
    [rules]
    number-mismatch = "major"
    date-mismatch = "off"
    unit-mismatch = "on"
    [rules.number-missing]
    severity = "minor"
    [[pattern]]
    name = "library"
    source = "图书馆"
    target = "library"
    forbidden = false
    ignore-case = true
    severity = "major"
    message = "a library is a library"
    [[pattern]]
    name = "no-2"
    target = "!!"
    forbidden = true
    [[suppress]]
    ids = ["7", "8"]
    rules = ["numbers"]
    reason = "seen"
    [[suppress]]
    ids = ["9"]
  )",
                                                        "news/duizhao.toml");
  Configuration expected;
  expected.path = "news/duizhao.toml";
  expected.fail_on = FailOn{Severity::kMinor};
  expected.term_files = {"news/terms/house.tbx", "/lists/all.csv"};
  expected.baseline = "news/known.txt";
  CheckSettings& check = expected.check;
  check.profile = Profile::kStrict;
  check.only = {"numbers"};
  check.skip = {"number-missing", "accuracy/omission", "accuracy"};
  check.ignore = {"第\\d+号"};
  check.rules["number-mismatch"] = {true, Severity::kMajor};
  check.rules["date-mismatch"] = {false, {}};
  check.rules["unit-mismatch"] = {true, {}};
  check.rules["number-missing"] = {true, Severity::kMinor};
  check.patterns = {
      {"library", "图书馆", "library", false, true, Severity::kMajor, "a library is a library"},
      {"no-2", "", "!!", true, false, Severity::kMinor, ""}};
  check.suppressions = {{{"7", "8"}, {"numbers"}}, {{"9"}, {}}};
  EXPECT_EQ(read_values, expected);
}

TEST(Configuration, FailOn) {
  EXPECT_EQ(read("fail-on = 'never'").fail_on, FailOn{std::nullopt});
  EXPECT_FALSE(FailOn{std::nullopt}.fails(Severity::kCritical));
  EXPECT_TRUE(FailOn{}.fails(Severity::kMajor));
  EXPECT_FALSE(FailOn{}.fails(Severity::kMinor));
  EXPECT_EQ(parse_fail_on("sometimes"), std::nullopt);
  EXPECT_EQ(read("").fail_on, std::nullopt);
}

// Every option of every rule, written as the page's own default, is read as that default.
TEST(Configuration, OptionsOfAllRules) {
  for (const RuleDefinition& rule : all_rules()) {
    std::ostringstream toml;
    toml << "[rules." << rule.page.name << "]\n";
    for (const RuleOption& option : rule.page.options) {
      EXPECT_NE(option.name, "severity") << rule.page.name << ": the name is taken";
      toml << option.name << " = ";
      if (const bool* flag = std::get_if<bool>(&option.standard)) {
        toml << (*flag ? "true" : "false") << '\n';
      } else if (const double* number = std::get_if<double>(&option.standard)) {
        toml << *number << '\n';
      } else if (const auto* text = std::get_if<std::string>(&option.standard)) {
        toml << "'" << *text << "'\n";
      } else {
        toml << "[";
        for (const auto& one : std::get<std::vector<std::string>>(option.standard)) {
          toml << "'" << one << "', ";
        }
        toml << "]\n";
      }
    }
    const RuleSettings settings = read(toml.str()).check.rules.at(rule.page.name);
    EXPECT_EQ(settings.enabled, std::nullopt);
    EXPECT_EQ(settings.options.size(), rule.page.options.size());
    for (const RuleOption& option : rule.page.options) {
      EXPECT_EQ(settings.options.at(option.name), option.standard) << option.name;
    }
  }
}

TEST(Configuration, FaultsWithTheirPlaces) {
  const std::vector<std::pair<std::string, std::string>> faults = {
      {"\nprofil = 'strict'",
       "duizhao.toml:2:1: the configuration has no key 'profil'; did you mean 'profile'?"},
      {"[rules]\nnumber-mismach = 'off'",
       "duizhao.toml:2:1: [rules] has no key 'number-mismach'; did you mean 'number-mismatch'?"},
      {"# 数字\n  profile = 'loud'",
       "duizhao.toml:2:13: 'profile' cannot be 'loud'; known are minimal, default, strict"},
      {"profile = 3",
       "duizhao.toml:1:11: 'profile' has a value of the wrong type; give a string, \"…\""},
      {"only = 'numbers'",
       "duizhao.toml:1:8: 'only' has a value of the wrong type; give an array of strings, "
       "[\"…\", \"…\"]"},
      {"only = ['numbers', 4]",
       "duizhao.toml:1:8: 'only' has a value of the wrong type; give an array of strings, "
       "[\"…\", \"…\"]"},
      {"skip = ['numbers',\n 'typograhpy']",
       "duizhao.toml:2:2: 'skip' cannot be 'typograhpy'; did you mean 'typography'?"},
      {"[rules]\nunit-mismatch = true",
       "duizhao.toml:2:17: 'unit-mismatch' has a value of the wrong type; give \"off\", \"on\", a "
       "severity, or a table of options"},
      {"[rules.unit-mismatch]\nseverity = 'offf'",
       "duizhao.toml:2:12: 'severity' cannot be 'offf'; did you mean 'off'?"},
      {"[rules.unit-mismatch]\nloudness = 3",
       "duizhao.toml:2:1: rule unit-mismatch has no key 'loudness'; known are severity"},
      {"ignore = ['\\d+', '(第']",
       "duizhao.toml:1:18: 'ignore' is no regular expression: a bracket is not closed or not "
       "opened "
       "(at character 2); mend it; \\ is written \\\\ in \"…\" and \\ in '…'"},
      {"[[pattern]]\nname = 'a'",
       "duizhao.toml:1:1: [[pattern]] needs the key 'target'; give a "
       "string, \"…\""},
      {"[[pattern]]\nname = 'A b'\ntarget = 'x'",
       "duizhao.toml:2:8: 'A b' is no name of a pattern; give small letters, digits and hyphens"},
      {"[[pattern]]\nname = 'a'\ntarget = 'x'\n[[pattern]]\nname = 'a'\ntarget = 'y'",
       "duizhao.toml:5:8: the pattern 'a' is there already; give it another name"},
      {"[[suppress]]\nrules = ['numbers']",
       "duizhao.toml:1:1: [[suppress]] needs the key 'ids'; give an array of strings, "
       "[\"…\", \"…\"]"},
      {"pattern = 1",
       "duizhao.toml:1:11: 'pattern' has a value of the wrong type; give an array "
       "of tables, [[name]]"},
      {"zzz = 1\nprofil = 2",
       "duizhao.toml:1:1: the configuration has no key 'zzz'; known are "
       "profile, fail-on, only, skip, ignore, terms, baseline, rules, "
       "pattern, suppress"},
  };
  for (const auto& [toml, message] : faults) EXPECT_EQ(error_of(toml), message);
}

TEST(Configuration, BrokenToml) {
  for (const std::string toml :
       {"profile = 'default'\nprofile = 'strict'", "profile = ", "[rules", "only = ['a'",
        "profile = 'a\nb'", "profile = \"\xFF\"", "[rules]\n[rules]", "= 3", "a = 1979-13-40"}) {
    const std::string message = error_of(toml);
    EXPECT_TRUE(message.starts_with("duizhao.toml:")) << toml << " → " << message;
    EXPECT_EQ(message.find('\n'), std::string::npos);
  }
  EXPECT_TRUE(error_of("profile = 'default'\nprofile = 'strict'").starts_with("duizhao.toml:2:"));
}

TEST(Configuration, Limits) {
  const std::string large(kMaxConfigurationBytes, '#');
  EXPECT_EQ(error_of(large), "");
  EXPECT_NE(error_of(large + "#").find("1 MiB"), std::string::npos);
  std::string key = "a";
  for (std::size_t i = 0; i < 300'000; ++i) key += ".a";
  EXPECT_EQ(error_of("x = 1\n" + key + " = 1"),
            "duizhao.toml:2:64: a key of too many parts; no key needs more than three");
  EXPECT_NE(error_of("[" + key + "]"), "");
  std::string quoted = "'a'";
  for (std::size_t i = 0; i < 100'000; ++i) quoted += " . \"a\"";
  EXPECT_NE(error_of(quoted + " = 1").find("too many parts"), std::string::npos);
  EXPECT_NE(error_of("a = " + std::string(500'000, '[')), "");
  std::string tables = "a = ";
  for (std::size_t i = 0; i < 100'000; ++i) tables += "{a=";
  EXPECT_NE(error_of(tables), "");
}

// Dots in strings and remarks are no parts of a key.
TEST(Configuration, DotsThatPartNothing) {
  const std::string dots(100, '.');
  const std::string reason = "[[suppress]]\nids = ['" + dots + "']\n# " + dots + "\nreason = ";
  for (const std::string& text : {"\"" + dots + "\\\"" + dots + "\"", "'" + dots + "'",
                                  "\"\"\"" + dots + "\"\"" + dots + "\"\"\"\"\" # " + dots,
                                  "'''" + dots + "\n" + dots + "'''"}) {
    EXPECT_EQ(error_of(reason + text), "") << text;
  }
  std::string numbers = "[rules.unit-mismatch]\nx = [";
  for (int i = 0; i < 100; ++i) numbers += "1.5, ";
  EXPECT_NE(error_of(numbers + "]").find("has no key 'x'"), std::string::npos);
}

// Whatever the file holds, it is read or refused with a place.
TEST(Configuration, RandomFiles) {
  const std::vector<std::string> pieces = {"profile",
                                           "rules",
                                           "pattern",
                                           "suppress",
                                           "number-mismatch",
                                           "ids",
                                           "only",
                                           "name",
                                           "target",
                                           "=",
                                           "=",
                                           "\n",
                                           "\n",
                                           "[",
                                           "]",
                                           "[[",
                                           "]]",
                                           "{",
                                           "}",
                                           ",",
                                           ".",
                                           "'strict'",
                                           "\"major\"",
                                           "'off'",
                                           "1",
                                           "-0.5",
                                           "nan",
                                           "true",
                                           "['7']",
                                           "'''",
                                           "\"\"\"",
                                           "\\",
                                           "#",
                                           "数字",
                                           "\xE6",
                                           "1979-05-27",
                                           "9007199254740993"};
  std::mt19937 random(20);
  std::size_t refused = 0;
  for (int i = 0; i < 20'000; ++i) {
    std::string toml;
    for (auto left = random() % 12; left > 0; --left) toml += pieces[random() % pieces.size()];
    const std::string message = error_of(toml);
    if (!message.empty()) ++refused;
    ASSERT_TRUE(message.empty() || message.starts_with("duizhao.toml:")) << toml << message;
  }
  EXPECT_GT(refused, 10'000U);
}

TEST(Configuration, NumbersOfOptions) {
  for (const std::string number : {"nan", "inf", "9007199254740993"}) {
    EXPECT_NE(error_of("[rules.unit-mismatch]\nseverity = " + number), "");
  }
}

// What parses is what a checker accepts.
TEST(Configuration, SelectorsAreTheCheckers) {
  const Lexicon lexicon = Lexicon::load();
  for (const ConfigurationKey& key : configuration_keys()) {
    if (key.name != "skip") continue;
    for (const std::string& value : key.values) {
      EXPECT_NO_THROW(Checker(lexicon, read("skip = ['" + value + "']").check)) << value;
    }
  }
}

class Folder : public testing::Test {
 protected:
  void SetUp() override {
    root_ = fs::temp_directory_path() / ("duizhao-configuration-" + std::to_string(::getpid()));
    fs::create_directories(root_ / "a" / "b");
  }
  void TearDown() override { fs::remove_all(root_); }
  static void write(const fs::path& path) { std::ofstream(path) << "profile = 'strict'\n"; }
  fs::path root_;
};

TEST_F(Folder, FoundUpward) {
  const fs::path far = root_ / "duizhao.toml";
  const fs::path near = root_ / "a" / "b" / "duizhao.toml";
  EXPECT_EQ(find_configuration((root_ / "none").string()), std::nullopt);
  write(far);
  ASSERT_TRUE(find_configuration((root_ / "a" / "b").string()));
  EXPECT_TRUE(fs::equivalent(*find_configuration((root_ / "a" / "b").string()), far));
  fs::create_directory(root_ / "a" / "duizhao.toml");  // a folder is no file
  EXPECT_TRUE(fs::equivalent(*find_configuration((root_ / "a" / "b" / "..").string()), far));
  write(near);
  EXPECT_EQ(find_configuration((root_ / "a" / "b").string()), near.string());
}

// docs/configuration.md: every example is read, and every key is described.
TEST(ConfigurationDocument, IsTrue) {
  std::ifstream file(std::string(DUIZHAO_ROOT) + "/docs/configuration.md");
  std::stringstream all;
  all << file.rdbuf();
  const std::string text = all.str();
  const std::string begin = "```toml\n";
  int blocks = 0;
  for (std::size_t at = text.find(begin); at != std::string::npos; at = text.find(begin, at)) {
    at += begin.size();
    const std::string block = text.substr(at, text.find("```", at) - at);
    EXPECT_EQ(error_of(block), "") << block;
    ++blocks;
  }
  EXPECT_GT(blocks, 8);
  for (const ConfigurationKey& key : configuration_keys()) {
    EXPECT_TRUE(text.find("\n## " + key.name) != std::string::npos ||
                text.find(", " + key.name + "\n") != std::string::npos)
        << key.name;
    if (key.name == "rules") continue;
    for (const ConfigurationKey& inner : key.keys) {
      EXPECT_NE(text.find("`" + inner.name + "`"), std::string::npos) << inner.name;
    }
  }
}

}  // namespace
}  // namespace duizhao
