# One verb per chore, the same ones that .ci/run calls.

# list the verbs
default:
    @just --list

# the quick suite, as in the README
test:
    python -m pytest -q

# what one runs while working: parts by themselves, without the tests that judge whole practices
quick:
    python -m pytest -q -m "not whole and not sweep and not consumer"
    @echo "left out: the tests that judge whole practices (rules, truth, pack, check, cli, docs, examples)."
    @echo "Run those of the room that you changed by its name, such as: python -m pytest -q tests/rules/people"

# write the pinned files of the tests anew: read the difference before you commit it
pins:
    python -m pytest -q -m pin --snapshot-update

# rewrite formatting and what ruff can mend by itself
fix:
    ruff format src tests bench
    ruff check --fix src tests bench

# regenerate what is made from the program: docs/ and the coverage page
docs:
    python -m handover.docs docs

# everything that must hold besides the quick suite
check: tools lint docs-current sweep consumer release-check

# install what the checks need (development tools from this file's dependency group)
tools:
    pip install -q --upgrade 'pip>=25.1'
    pip install -q --group dev

lint:
    ruff format --check src tests bench
    ruff check src tests bench
    mypy
    lint-imports
    interrogate -q src
    complexipy --failed

# the generated pages must be those that the program would write now
docs-current:
    python -m handover.docs --check docs

# the long sweeps, of which the quick suite runs a part
sweep:
    python -m pytest -q -m sweep -n 2

# tests with the real programs that read what is made here: Chromium, tmux, pre-commit, the SARIF multitool, the YAML language server …
consumer: consumer-programs
    python -m pytest -q -m consumer -n 2

# build what is released, look into it, and run it where nothing else is installed
release-check: consumer-programs
    #!/bin/sh
    set -eu
    rm -rf dist
    python -m hatchling build
    .consumer/tools/bin/twine check --strict dist/*
    .consumer/tools/bin/check-wheel-contents dist/*.whl
    place="$(mktemp -d)"
    trap 'rm -rf "$place"' EXIT
    python -m venv "$place/venv"
    "$place/venv/bin/pip" install -q dist/*.whl
    cd "$place"
    venv/bin/handover --version
    venv/bin/handover init sample --example
    venv/bin/handover check sample --today 2026-11-23 --strict
    venv/bin/handover render pack sample -o pack

consumer-programs:
    #!/bin/sh
    set -eu
    need=""
    for program in chromium tmux npm git zsh fish; do
        command -v "$program" >/dev/null || need="$need $program"
    done
    if [ -n "$need" ]; then
        export DEBIAN_FRONTEND=noninteractive
        apt-get update -qq && apt-get install -y -qq --no-install-recommends $need >/dev/null
    fi
    # readers of reports: the schema of JUnit needs lxml, code scanning checks with the multitool, and axe looks at pages
    pip install -q lxml
    # readers of the hook, the action, the examples and the packages: their own versions of things stay out of ours
    [ -d .consumer/tools ] || python -m venv --without-pip .consumer/tools
    python -m pip --python .consumer/tools install -q --group consumer
    npm install --silent --no-audit --no-fund --prefix .consumer @microsoft/sarif-multitool-linux@5.7.0 @umbrelladocs/rdformat-validator@1.0.1 axe-core@4.10.3 yaml-language-server@1.25.0

# figures of the reading of spoken words and of dangerous ones: each hand judged by what the others wrote
words:
    pip install -q --group words
    PYTHONPATH=bench python bench/train_words.py
    PYTHONPATH=bench python bench/train_danger.py
