"""Articles and claims as people read them: HTML for notebooks and reports, and text for terminals."""
