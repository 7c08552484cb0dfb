"""Learning who is meant: names, nominals and the antecedents of pronouns, from corpora that mark them."""
