"""`TXT`: wording and punctuation that a national standard settles; most of it a program can put right."""
