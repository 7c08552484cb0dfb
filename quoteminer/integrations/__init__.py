"""quoteminer as a part of other tools. Each module registers itself there as it is imported."""
