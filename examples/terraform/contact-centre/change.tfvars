closing_hour  = 18
chats_at_once = 3
farewell      = "Goodbye, and thank you."
most_waiting  = 30
may_call_out  = true
last_name     = "Sample"
team          = "Late"
front_desk    = "+4930555020"
