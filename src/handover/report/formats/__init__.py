"""The report for other programs: one module for each form, over the same outcome."""
