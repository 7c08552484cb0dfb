"""Corpora -> weights. Nothing of the library imports this package; `python -m quoteminer.training` runs it."""
