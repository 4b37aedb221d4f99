"""What `tracker read` does at the terminal: the articles that are named, their claims, judging and recording them."""
