# The unmodified provider, pointed at Patchbay. Everything else in this folder is written as for AWS.
terraform {
  required_version = ">= 1.5"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.80"
    }
  }
}

variable "patchbay_url" {
  description = "Where Patchbay listens, as `patchbay serve` prints it."
  type        = string
  default     = "http://localhost:8400"
}

provider "aws" {
  region                      = "us-east-1"
  skip_metadata_api_check     = true # no virtual machine of AWS to ask
  skip_region_validation      = true
  skip_requesting_account_id  = false
  skip_credentials_validation = false

  endpoints {
    connect = var.patchbay_url
    sts     = var.patchbay_url
  }
}
