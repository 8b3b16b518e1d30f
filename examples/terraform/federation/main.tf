# The IAM side of a federation to Amazon Connect: who may come in, as what, and what the people who run it may do.

variable "session_hours" {
  description = "How long a session of the agents' role may last."
  type        = number
  default     = 8
}

variable "instance_id" {
  description = "The Amazon Connect instance that agents sign in to."
  type        = string
  default     = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee"
}

data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}

resource "aws_iam_account_alias" "this" {
  account_alias = "example-contact-centre"
}

resource "aws_iam_security_token_service_preferences" "this" {
  global_endpoint_token_version = "v2Token"
}

# The identity provider and the role that its people get.

resource "aws_iam_saml_provider" "idp" {
  name                   = "ExampleIdP"
  saml_metadata_document = file("${path.module}/idp-metadata.xml")
  tags                   = { "owner" = "identity" }
}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRoleWithSAML", "sts:TagSession"]
    principals {
      type        = "Federated"
      identifiers = [aws_iam_saml_provider.idp.arn]
    }
    condition {
      test     = "StringEquals"
      variable = "SAML:aud"
      values   = ["https://signin.aws.amazon.com/saml"]
    }
  }
}

data "aws_iam_policy_document" "federate" {
  statement {
    sid       = "OpenTheInstance"
    actions   = ["connect:GetFederationToken"]
    resources = ["*"]
    condition {
      test     = "StringEquals"
      variable = "connect:InstanceId"
      values   = [var.instance_id]
    }
  }
}

resource "aws_iam_policy" "limit" {
  name        = "ContactCentreLimit"
  path        = "/contact-centre/"
  description = "What nobody of the contact centre may exceed"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["connect:*", "iam:Get*", "iam:List*"], Resource = "*" }]
  })
}

resource "aws_iam_role" "agents" {
  name                  = "Agents"
  path                  = "/contact-centre/"
  description           = "Agents, by single sign-on"
  assume_role_policy    = data.aws_iam_policy_document.trust.json
  max_session_duration  = var.session_hours * 3600
  permissions_boundary  = aws_iam_policy.limit.arn
  force_detach_policies = true
  tags                  = { "station" = "5" }
}

resource "aws_iam_role_policy" "federate" {
  name   = "federate"
  role   = aws_iam_role.agents.id
  policy = data.aws_iam_policy_document.federate.json
}

resource "aws_iam_role_policies_exclusive" "agents" {
  role_name    = aws_iam_role.agents.name
  policy_names = [aws_iam_role_policy.federate.name]
}

resource "aws_iam_policy" "read" {
  name = "ReadTheContactCentre"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid      = "Read"
      Effect   = "Allow"
      Action   = ["connect:Describe*", "connect:List*"]
      Resource = "arn:${data.aws_partition.current.partition}:connect:*:${data.aws_caller_identity.current.account_id}:instance/*"
    }]
  })
}

resource "aws_iam_role_policy_attachment" "read" {
  role       = aws_iam_role.agents.name
  policy_arn = aws_iam_policy.read.arn
}

resource "aws_iam_role_policy_attachments_exclusive" "agents" {
  role_name   = aws_iam_role.agents.name
  policy_arns = [aws_iam_role_policy_attachment.read.policy_arn]
}

# A role for the people who run it, assumed by a user and by anybody of the account who may.

resource "aws_iam_role" "operators" {
  name = "Operators"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect = "Allow"
      Action = "sts:AssumeRole"
      Principal = {
        AWS = [
          aws_iam_user.operator.arn,
          "arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}:root",
        ]
      }
    }]
  })
}

resource "aws_iam_policy_attachment" "connect_reading" {
  name       = "connect-reading"
  policy_arn = "arn:${data.aws_partition.current.partition}:iam::aws:policy/AmazonConnectReadOnlyAccess"
  roles      = [aws_iam_role.operators.name]
  groups     = [aws_iam_group.operators.name]
}

# Users and groups.

resource "aws_iam_group" "operators" {
  name = "operators"
  path = "/contact-centre/"
}

resource "aws_iam_group" "auditors" {
  name = "auditors"
}

resource "aws_iam_group_policy" "operators" {
  name  = "look"
  group = aws_iam_group.operators.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["iam:ListRoles", "iam:ListAccountAliases"], Resource = "*" }]
  })
}

resource "aws_iam_group_policies_exclusive" "operators" {
  group_name   = aws_iam_group.operators.name
  policy_names = [aws_iam_group_policy.operators.name]
}

resource "aws_iam_group_policy_attachment" "auditors" {
  group      = aws_iam_group.auditors.name
  policy_arn = "arn:${data.aws_partition.current.partition}:iam::aws:policy/IAMReadOnlyAccess"
}

resource "aws_iam_group_policy_attachments_exclusive" "auditors" {
  group_name  = aws_iam_group.auditors.name
  policy_arns = [aws_iam_group_policy_attachment.auditors.policy_arn]
}

resource "aws_iam_user" "operator" {
  name                 = "operator"
  path                 = "/contact-centre/"
  permissions_boundary = aws_iam_policy.limit.arn
  force_destroy        = true
  tags                 = { "team" = "voice" }
}

resource "aws_iam_user" "auditor" {
  name = "auditor"
}

resource "aws_iam_group_membership" "operators" {
  name  = "operators"
  group = aws_iam_group.operators.name
  users = [aws_iam_user.operator.name]
}

resource "aws_iam_user_group_membership" "auditor" {
  user   = aws_iam_user.auditor.name
  groups = [aws_iam_group.auditors.name]
}

resource "aws_iam_user_policy" "operator" {
  name = "own-keys"
  user = aws_iam_user.operator.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "iam:*AccessKey*", Resource = "arn:aws:iam::*:user/contact-centre/$${aws:username}" }]
  })
}

resource "aws_iam_user_policies_exclusive" "operator" {
  user_name    = aws_iam_user.operator.name
  policy_names = [aws_iam_user_policy.operator.name]
}

resource "aws_iam_user_policy_attachment" "operator" {
  user       = aws_iam_user.operator.name
  policy_arn = aws_iam_policy.read.arn
}

resource "aws_iam_user_policy_attachments_exclusive" "operator" {
  user_name   = aws_iam_user.operator.name
  policy_arns = [aws_iam_user_policy_attachment.operator.policy_arn]
}

# The key with which an outside provisioner lists roles, and nothing else.

resource "aws_iam_user" "provisioner" {
  name = "provisioner"
}

resource "aws_iam_user_policy" "provisioner" {
  name = "list-roles"
  user = aws_iam_user.provisioner.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["iam:ListRoles", "iam:ListAccountAliases"], Resource = "*" }]
  })
}

resource "aws_iam_access_key" "provisioner" {
  user   = aws_iam_user.provisioner.name
  status = "Active"
}

# Reading back.

data "aws_iam_role" "agents" {
  name = aws_iam_role.agents.name
}

data "aws_iam_group" "operators" {
  group_name = aws_iam_group.operators.name
  depends_on = [aws_iam_group_membership.operators]
}

data "aws_iam_policy" "read" {
  name       = aws_iam_policy.read.name
  depends_on = [aws_iam_policy.read]
}

data "aws_iam_roles" "contact_centre" {
  path_prefix = "/contact-centre/"
  depends_on  = [aws_iam_role.agents]
}

output "agents_role_and_provider" {
  description = "The value that an identity provider sends as the Role attribute."
  value       = "${aws_iam_role.agents.arn},${aws_iam_saml_provider.idp.arn}"
}

output "operators" {
  value = data.aws_iam_group.operators.users[*].user_name
}

output "provisioner_key" {
  value     = { id = aws_iam_access_key.provisioner.id, secret = aws_iam_access_key.provisioner.secret }
  sensitive = true
}
