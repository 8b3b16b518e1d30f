terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}

variable "patchbay" {
  description = "Where Patchbay answers AWS's APIs"
  type        = string
  default     = "http://localhost:8400"
}

provider "aws" {
  region                      = "us-east-1"
  profile                     = "patchbay"
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_credentials_validation = false

  endpoints {
    iam           = var.patchbay
    organizations = var.patchbay
    sts           = var.patchbay
  }
}
