"""What is written about the program is true of it."""

import re

from reportlint.cli.rules import reference


def test_the_rules_reference_is_up_to_date(checkout):
    written = (checkout / "docs" / "rules.md").read_text(encoding="utf-8")
    assert written == reference(), "run: reportlint rules --markdown > docs/rules.md"


def test_both_readmes_name_the_same_options_and_commands(checkout):
    english, chinese = (
        {*re.findall(r"--[a-z][a-z-]+|`make [a-z]+|reportlint [a-z]+ ", (checkout / name).read_text(encoding="utf-8"))}
        for name in ("README.md", "README.zh-CN.md")
    )
    assert english == chinese


def test_every_option_of_check_is_in_the_readme(checkout, reportlint):
    shown = set(re.findall(r"--[a-z][a-z-]+", reportlint("check", "--help").stdout.decode()))
    told = set(re.findall(r"--[a-z][a-z-]+", (checkout / "README.md").read_text(encoding="utf-8")))
    assert shown - told <= {"--help", "--no-fix", "--no-diff"}
