# A contact centre from nothing: the instance, when it is open, where contacts wait, who may do what.

variable "alias" {
  description = "First label of the instance's address; no other instance may have it."
  type        = string
  default     = "example-desk"
}

variable "closing_hour" {
  type    = number
  default = 17
}

variable "chats_at_once" {
  type    = number
  default = 2
}

variable "farewell" {
  type    = string
  default = "Goodbye."
}

variable "most_waiting" {
  type    = number
  default = 20
}

variable "may_call_out" {
  type    = bool
  default = false
}

variable "team" {
  type    = string
  default = "Night"
}

variable "front_desk" {
  type    = string
  default = "+4930555010"
}

variable "last_name" {
  type    = string
  default = "Example"
}

resource "aws_connect_instance" "desk" {
  instance_alias           = var.alias
  identity_management_type = "SAML"
  inbound_calls_enabled    = true
  outbound_calls_enabled   = true
}

resource "aws_connect_hours_of_operation" "office" {
  instance_id = aws_connect_instance.desk.id
  name        = "Office"
  description = "Weekdays"
  time_zone   = "Europe/Berlin"

  dynamic "config" {
    for_each = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"]
    content {
      day = config.value
      start_time {
        hours   = 9
        minutes = 30
      }
      end_time {
        hours   = var.closing_hour
        minutes = 0
      }
    }
  }

  tags = { team = "support" }
}

resource "aws_connect_contact_flow" "farewell" {
  instance_id = aws_connect_instance.desk.id
  name        = "Farewell"
  description = "Says goodbye and hangs up"
  type        = "CONTACT_FLOW"
  content = jsonencode({
    Version     = "2019-10-30"
    StartAction = "say"
    Metadata    = {}
    Actions = [
      {
        Identifier = "say"
        Type       = "MessageParticipant"
        Parameters = { Text = var.farewell }
        Transitions = {
          NextAction = "end"
          Errors     = [{ NextAction = "end", ErrorType = "NoMatchingError" }]
          Conditions = []
        }
      },
      {
        Identifier  = "end"
        Type        = "DisconnectParticipant"
        Parameters  = {}
        Transitions = {}
      },
    ]
  })
  tags = { team = "support" }
}

resource "aws_connect_user_hierarchy_structure" "levels" {
  instance_id = aws_connect_instance.desk.id

  hierarchy_structure {
    level_one {
      name = "Site"
    }
    level_two {
      name = "Team"
    }
  }
}

resource "aws_connect_user_hierarchy_group" "berlin" {
  instance_id = aws_connect_instance.desk.id
  name        = "Berlin"
  tags        = { team = "support" }

  depends_on = [aws_connect_user_hierarchy_structure.levels]
}

resource "aws_connect_user_hierarchy_group" "night" {
  instance_id     = aws_connect_instance.desk.id
  name            = var.team
  parent_group_id = aws_connect_user_hierarchy_group.berlin.hierarchy_group_id
}

resource "aws_connect_quick_connect" "desk" {
  instance_id = aws_connect_instance.desk.id
  name        = "Front desk"
  description = "Somebody is always there"

  quick_connect_config {
    quick_connect_type = "PHONE_NUMBER"
    phone_config {
      phone_number = var.front_desk
    }
  }

  tags = { team = "support" }
}

resource "aws_connect_queue" "support" {
  instance_id           = aws_connect_instance.desk.id
  name                  = "Support"
  description           = "Who has a question"
  hours_of_operation_id = aws_connect_hours_of_operation.office.hours_of_operation_id
  max_contacts          = var.most_waiting
  quick_connect_ids     = [aws_connect_quick_connect.desk.quick_connect_id]

  outbound_caller_config {
    outbound_caller_id_name = "Example Support"
    outbound_flow_id        = aws_connect_contact_flow.farewell.contact_flow_id
  }

  tags = { team = "support" }
}

resource "aws_connect_routing_profile" "support" {
  instance_id               = aws_connect_instance.desk.id
  name                      = "Support"
  description               = "Calls first, then chats"
  default_outbound_queue_id = aws_connect_queue.support.queue_id

  media_concurrencies {
    channel     = "VOICE"
    concurrency = 1
  }
  media_concurrencies {
    channel     = "CHAT"
    concurrency = var.chats_at_once
  }

  queue_configs {
    channel  = "VOICE"
    delay    = 0
    priority = 1
    queue_id = aws_connect_queue.support.queue_id
  }
  dynamic "queue_configs" {
    for_each = var.chats_at_once > 2 ? ["CHAT"] : []
    content {
      channel  = queue_configs.value
      delay    = 30
      priority = 2
      queue_id = aws_connect_queue.support.queue_id
    }
  }

  tags = { team = "support" }
}

resource "aws_connect_security_profile" "lead" {
  instance_id = aws_connect_instance.desk.id
  name        = "Lead"
  description = "Takes contacts and sees the figures"
  permissions = concat(
    ["AccessMetrics", "BasicAgentAccess"],
    var.may_call_out ? ["OutboundCallAccess"] : [],
  )
  tags = { team = "support" }
}

data "aws_connect_security_profile" "agent" {
  instance_id = aws_connect_instance.desk.id
  name        = "Agent"
}

data "aws_connect_queue" "basic" {
  instance_id = aws_connect_instance.desk.id
  name        = "BasicQueue"
}

data "aws_connect_hours_of_operation" "basic" {
  instance_id = aws_connect_instance.desk.id
  name        = "Basic Hours"
}

data "aws_connect_routing_profile" "basic" {
  instance_id = aws_connect_instance.desk.id
  name        = "Basic Routing Profile"
}

data "aws_connect_contact_flow" "farewell" {
  instance_id = aws_connect_instance.desk.id
  name        = aws_connect_contact_flow.farewell.name
}

data "aws_connect_instance" "desk" {
  instance_alias = aws_connect_instance.desk.instance_alias
}

resource "aws_connect_user" "ana" {
  instance_id        = aws_connect_instance.desk.id
  name               = "ana@example.com"
  routing_profile_id = aws_connect_routing_profile.support.routing_profile_id

  hierarchy_group_id = aws_connect_user_hierarchy_group.night.hierarchy_group_id

  security_profile_ids = [
    data.aws_connect_security_profile.agent.security_profile_id,
    aws_connect_security_profile.lead.security_profile_id,
  ]

  identity_info {
    first_name = "Ana"
    last_name  = var.last_name
  }

  phone_config {
    phone_type                    = "SOFT_PHONE"
    after_contact_work_time_limit = 60
  }

  tags = { team = "support" }
}

output "basic" {
  value = {
    queue           = data.aws_connect_queue.basic.arn
    hours           = data.aws_connect_hours_of_operation.basic.arn
    routing_profile = data.aws_connect_routing_profile.basic.arn
    flow            = data.aws_connect_contact_flow.farewell.arn
    instance        = data.aws_connect_instance.desk.arn
  }
}
