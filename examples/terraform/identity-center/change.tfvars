hours   = 4
support = ["zoe", "ben"]
