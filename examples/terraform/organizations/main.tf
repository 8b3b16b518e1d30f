# An organization with two units, an account, and the guardrails that most organizations begin with.
# Nothing here is special to Patchbay: only the provider's endpoints are (see provider.tf).

variable "regions" {
  description = "Regions in which the accounts may work"
  type        = list(string)
  default     = ["us-east-1", "eu-west-1"]
}

resource "aws_organizations_organization" "this" {
  feature_set                   = "ALL"
  enabled_policy_types          = ["SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY"]
  aws_service_access_principals = ["sso.amazonaws.com"]
}

resource "aws_organizations_organizational_unit" "workloads" {
  name      = "Workloads"
  parent_id = aws_organizations_organization.this.roots[0].id
}

resource "aws_organizations_organizational_unit" "contact_centres" {
  name      = "ContactCentres"
  parent_id = aws_organizations_organizational_unit.workloads.id
  tags      = { purpose = "contact centres" }
}

resource "aws_organizations_account" "desk" {
  name      = "Desk"
  email     = "desk@example.com"
  parent_id = aws_organizations_organizational_unit.contact_centres.id
  role_name = "OrganizationAccountAccessRole"
  tags      = { team = "desk" }

  # The API does not tell the role's name again.
  lifecycle {
    ignore_changes = [role_name]
  }
}

data "aws_iam_policy_document" "regions" {
  statement {
    sid         = "DenyAllOutsideRegions"
    effect      = "Deny"
    not_actions = ["iam:*", "organizations:*", "sts:*", "support:*"]
    resources   = ["*"]

    condition {
      test     = "StringNotEquals"
      variable = "aws:RequestedRegion"
      values   = var.regions
    }
  }
}

resource "aws_organizations_policy" "regions" {
  name        = "DenyOutsideRegions"
  description = "Keeps the accounts in their regions"
  type        = "SERVICE_CONTROL_POLICY"
  content     = data.aws_iam_policy_document.regions.json

  # Nothing above names the organization, and a policy needs one.
  depends_on = [aws_organizations_organization.this]
}

resource "aws_organizations_policy_attachment" "regions" {
  policy_id = aws_organizations_policy.regions.id
  target_id = aws_organizations_organizational_unit.workloads.id
}

data "aws_iam_policy_document" "identities" {
  statement {
    sid       = "EnforceOrgIdentities"
    effect    = "Deny"
    actions   = ["sts:AssumeRole"]
    resources = ["*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "StringNotEqualsIfExists"
      variable = "aws:PrincipalOrgID"
      values   = [aws_organizations_organization.this.id]
    }
  }
}

resource "aws_organizations_policy" "identities" {
  name    = "EnforceOrgIdentities"
  type    = "RESOURCE_CONTROL_POLICY"
  content = data.aws_iam_policy_document.identities.json
}

resource "aws_organizations_policy_attachment" "identities" {
  policy_id = aws_organizations_policy.identities.id
  target_id = aws_organizations_account.desk.id
}

data "aws_organizations_organization" "seen" {
  depends_on = [aws_organizations_account.desk]
}

data "aws_organizations_organizational_units" "top" {
  parent_id = aws_organizations_organizational_unit.workloads.parent_id
}

data "aws_organizations_policies_for_target" "desk" {
  target_id  = aws_organizations_account.desk.id
  filter     = "RESOURCE_CONTROL_POLICY"
  depends_on = [aws_organizations_policy_attachment.identities]
}

output "account_id" {
  value = aws_organizations_account.desk.id
}

output "accounts_seen" {
  value = sort([for account in data.aws_organizations_organization.seen.accounts : account.name])
}
