hours   = 4
support = ["zoe", "ben"]
desk    = "Help desk"
claim   = "upn"
