# Who may do what in which account: people, a group, permission sets, and who has them where.
# Nothing here is special to Patchbay: only the provider's endpoints are (see provider.tf).

variable "hours" {
  description = "How long a session of a support engineer lasts"
  type        = number
  default     = 2
}

variable "support" {
  description = "Who is in the support team"
  type        = set(string)
  default     = ["zoe"]
}

variable "desk" {
  description = "What the support engineers' application is called"
  type        = string
  default     = "Desk"
}

variable "claim" {
  description = "What in a partner's token tells who somebody is"
  type        = string
  default     = "email"
}

data "aws_ssoadmin_instances" "this" {}

data "aws_caller_identity" "this" {}

locals {
  instance = tolist(data.aws_ssoadmin_instances.this.arns)[0]
  store    = tolist(data.aws_ssoadmin_instances.this.identity_store_ids)[0]
  account  = data.aws_caller_identity.this.account_id
}

resource "aws_identitystore_user" "person" {
  for_each          = toset(["zoe", "ben"])
  identity_store_id = local.store
  user_name         = each.key
  display_name      = title(each.key)

  name {
    given_name  = title(each.key)
    family_name = "Example"
  }

  emails {
    value   = "${each.key}@example.com"
    primary = true
  }
}

resource "aws_identitystore_group" "support" {
  identity_store_id = local.store
  display_name      = "Support"
  description       = "Looks, and mends a little"
}

resource "aws_identitystore_group_membership" "support" {
  for_each          = var.support
  identity_store_id = local.store
  group_id          = aws_identitystore_group.support.group_id
  member_id         = aws_identitystore_user.person[each.key].user_id
}

resource "aws_iam_policy" "desk" {
  name   = "DeskReaders"
  policy = data.aws_iam_policy_document.desk.json
}

resource "aws_iam_policy" "edge" {
  name   = "Edge"
  policy = data.aws_iam_policy_document.desk.json
}

data "aws_iam_policy_document" "desk" {
  statement {
    actions   = ["connect:List*", "connect:Describe*"]
    resources = ["*"]
  }
}

data "aws_iam_policy_document" "mend" {
  statement {
    actions   = ["connect:UpdateUserRoutingProfile"]
    resources = ["*"]
  }
}

resource "aws_ssoadmin_permission_set" "support" {
  name             = "Support"
  description      = "Looks, and mends a little"
  instance_arn     = local.instance
  session_duration = "PT${var.hours}H"
  relay_state      = "https://us-east-1.console.aws.amazon.com/connect/"
  tags             = { team = "support" }
}

resource "aws_ssoadmin_managed_policy_attachment" "support" {
  instance_arn       = local.instance
  permission_set_arn = aws_ssoadmin_permission_set.support.arn
  managed_policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}

resource "aws_ssoadmin_customer_managed_policy_attachment" "support" {
  instance_arn       = local.instance
  permission_set_arn = aws_ssoadmin_permission_set.support.arn

  customer_managed_policy_reference {
    name = aws_iam_policy.desk.name
    path = "/"
  }
}

resource "aws_ssoadmin_permission_set_inline_policy" "support" {
  instance_arn       = local.instance
  permission_set_arn = aws_ssoadmin_permission_set.support.arn
  inline_policy      = data.aws_iam_policy_document.mend.json
}

resource "aws_ssoadmin_permissions_boundary_attachment" "support" {
  instance_arn       = local.instance
  permission_set_arn = aws_ssoadmin_permission_set.support.arn

  permissions_boundary {
    customer_managed_policy_reference {
      name = aws_iam_policy.edge.name
      path = "/"
    }
  }
}

resource "aws_ssoadmin_account_assignment" "support" {
  instance_arn       = local.instance
  permission_set_arn = aws_ssoadmin_permission_set.support.arn
  principal_id       = aws_identitystore_group.support.group_id
  principal_type     = "GROUP"
  target_id          = local.account
  target_type        = "AWS_ACCOUNT"

  depends_on = [
    aws_ssoadmin_customer_managed_policy_attachment.support,
    aws_ssoadmin_permissions_boundary_attachment.support,
  ]
}

resource "aws_ssoadmin_instance_access_control_attributes" "this" {
  instance_arn = local.instance

  attribute {
    key = "mail"
    value {
      source = ["$${path:emails[primary eq true].value}"]
    }
  }

  attribute {
    key = "who"
    value {
      source = ["$${path:userName}"]
    }
  }
}

# An application of our own that speaks OAuth: who uses it, what it may ask for, and whose tokens
# say who somebody is.
resource "aws_ssoadmin_application" "desk" {
  name                     = var.desk
  description              = "Where support engineers work"
  application_provider_arn = "arn:aws:sso::aws:applicationProvider/custom"
  instance_arn             = local.instance
  tags                     = { team = "support" }

  portal_options {
    visibility = "ENABLED"
    sign_in_options {
      origin          = "APPLICATION"
      application_url = "https://desk.example.com/"
    }
  }
}

resource "aws_ssoadmin_application_assignment_configuration" "desk" {
  application_arn     = aws_ssoadmin_application.desk.id
  assignment_required = true
}

resource "aws_ssoadmin_application_assignment" "desk" {
  application_arn = aws_ssoadmin_application.desk.id
  principal_id    = aws_identitystore_group.support.group_id
  principal_type  = "GROUP"
}

resource "aws_ssoadmin_application_access_scope" "accounts" {
  application_arn    = aws_ssoadmin_application.desk.id
  scope              = "sso:account:access"
  authorized_targets = [aws_ssoadmin_application.desk.id]
}

resource "aws_ssoadmin_trusted_token_issuer" "partner" {
  name                      = "partner"
  instance_arn              = local.instance
  trusted_token_issuer_type = "OIDC_JWT"

  trusted_token_issuer_configuration {
    oidc_jwt_configuration {
      claim_attribute_path          = var.claim
      identity_store_attribute_path = "emails.value"
      issuer_url                    = "https://partner.example.com"
      jwks_retrieval_option         = "OPEN_ID_DISCOVERY"
    }
  }
}

data "aws_ssoadmin_application" "desk" {
  application_arn = aws_ssoadmin_application.desk.id
}

data "aws_ssoadmin_application_assignments" "desk" {
  application_arn = aws_ssoadmin_application_assignment.desk.application_arn
}

data "aws_ssoadmin_application_providers" "all" {}

data "aws_ssoadmin_principal_application_assignments" "support" {
  instance_arn   = local.instance
  principal_id   = aws_ssoadmin_application_assignment.desk.principal_id
  principal_type = "GROUP"
}

data "aws_ssoadmin_permission_set" "seen" {
  instance_arn = local.instance
  name         = aws_ssoadmin_permission_set.support.name
}

data "aws_ssoadmin_permission_sets" "all" {
  instance_arn = local.instance
  depends_on   = [aws_ssoadmin_permission_set.support]
}

data "aws_iam_roles" "reserved" {
  path_prefix = "/aws-reserved/sso.amazonaws.com/"
  depends_on  = [aws_ssoadmin_account_assignment.support]
}

output "permission_set" {
  value = data.aws_ssoadmin_permission_set.seen.arn
}

output "roles" {
  value = [for name in data.aws_iam_roles.reserved.names : replace(name, "/_[0-9a-f]{16}$/", "")]
}

output "desk" {
  value = data.aws_ssoadmin_application.desk.status
}
