title = "Head of the desk"
