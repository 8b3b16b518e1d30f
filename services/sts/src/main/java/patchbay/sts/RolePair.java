package patchbay.sts;

import patchbay.aws.Arn;

/** A role that an assertion offers, and the provider through which (rule 1.22). */
public record RolePair(Arn role, Arn provider) {
    public String roleArn() {
        return role.toString();
    }

    public String providerArn() {
        return provider.toString();
    }

    /** The role's name without its path, as the page of choice shows it. */
    public String roleName() {
        return role.lastSegment();
    }
}
