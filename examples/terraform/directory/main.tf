# People and groups of Identity Center's own directory. Identity Center has to be enabled before (`patchbay serve --seed FILE` with an
# `identityCenter`, or the console). Nothing here is special to Patchbay: only the provider's endpoints are (see provider.tf).

variable "title" {
  description = "What the team lead is called"
  type        = string
  default     = "Team lead"
}

data "aws_ssoadmin_instances" "this" {}

locals {
  store = tolist(data.aws_ssoadmin_instances.this.identity_store_ids)[0]
}

resource "aws_identitystore_user" "lena" {
  identity_store_id  = local.store
  user_name          = "lena"
  display_name       = "Lena Lead"
  nickname           = "Len"
  title              = var.title
  user_type          = "Supervisor"
  locale             = "CH"
  timezone           = "Europe/Zurich"
  preferred_language = "de"
  profile_url        = "https://example.com/lena"

  name {
    given_name       = "Lena"
    family_name      = "Lead"
    honorific_prefix = "Dr."
  }

  emails {
    value   = "lena@example.com"
    type    = "work"
    primary = true
  }

  phone_numbers {
    value   = "+41 31 000 00 00"
    type    = "work"
    primary = true
  }

  addresses {
    street_address = "1 Main Street"
    locality       = "Bern"
    postal_code    = "3000"
    country        = "CH"
    primary        = true
  }
}

resource "aws_identitystore_user" "otto" {
  identity_store_id = local.store
  user_name         = "otto"
  display_name      = "Otto Agent"

  name {
    given_name  = "Otto"
    family_name = "Agent"
  }
}

resource "aws_identitystore_group" "leads" {
  identity_store_id = local.store
  display_name      = "Leads"
  description       = "Known as: ${var.title}"
}

resource "aws_identitystore_group_membership" "lena" {
  identity_store_id = local.store
  group_id          = aws_identitystore_group.leads.group_id
  member_id         = aws_identitystore_user.lena.user_id
}

data "aws_identitystore_user" "lena" {
  identity_store_id = local.store

  alternate_identifier {
    unique_attribute {
      attribute_path  = "UserName"
      attribute_value = aws_identitystore_user.lena.user_name
    }
  }
}

data "aws_identitystore_group" "leads" {
  identity_store_id = local.store

  alternate_identifier {
    unique_attribute {
      attribute_path  = "DisplayName"
      attribute_value = aws_identitystore_group.leads.display_name
    }
  }
}

data "aws_identitystore_users" "all" {
  identity_store_id = local.store
  depends_on        = [aws_identitystore_user.lena, aws_identitystore_user.otto]
}

data "aws_identitystore_groups" "all" {
  identity_store_id = local.store
  depends_on        = [aws_identitystore_group.leads]
}

output "lead" {
  value = "${data.aws_identitystore_user.lena.user_id} in ${data.aws_identitystore_group.leads.group_id}"
}

output "people" {
  value = length(data.aws_identitystore_users.all.users)
}
