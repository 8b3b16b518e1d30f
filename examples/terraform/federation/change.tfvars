session_hours = 12
