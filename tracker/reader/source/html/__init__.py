"""Pages of HTML: `tags` takes one apart, `page` makes text of it, `main_text` says which of it is the article."""
