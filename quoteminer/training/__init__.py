"""Corpora -> weights: `python -m quoteminer.training` makes the models, `quoteminer train` lets them learn further.

Nothing of the library imports this package; the command does when it runs.
"""
