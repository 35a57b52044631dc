"""Speed measured against other generators: ratios of CPU time within one run (``python -m
bench``)."""
