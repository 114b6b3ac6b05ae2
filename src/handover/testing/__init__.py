"""For tests of rules, ours and other people's: a clean practice, changes to it, its findings."""
