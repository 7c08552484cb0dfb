"""Facts about languages: quotation marks, titles, pronouns, month names. No algorithms."""
