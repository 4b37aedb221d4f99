"""Who is named in a sentence: names that the directory holds, and names known by how they are written."""
