package patchbay.policy;

/**
 * Where a document is attached, which decides its grammar and what it can do. Source: <i>IAM User
 * Guide, Policies and permissions</i>.
 */
public enum PolicyType {
    /** A managed policy with versions of its own; must be written in language 2012-10-17. */
    MANAGED("identity-based policy"),
    /** Embedded in one user, group or role. */
    INLINE("identity-based policy"),
    /** Caps a user or role, grants nothing. */
    BOUNDARY("permissions boundary"),
    /** Passed when a session begins, caps it, grants nothing. */
    SESSION("session policy"),
    /** Attached to a resource; names principals. */
    RESOURCE("resource-based policy"),
    /** A role's own resource policy: who may assume it. It has no Resource element. */
    TRUST("role trust policy"),
    /** Caps the principals of member accounts. */
    SCP("service control policy"),
    /** Caps the resources of member accounts. */
    RCP("resource control policy"),
    /** Caps what passes through one VPC endpoint. */
    ENDPOINT("VPC endpoint policy");

    private final String title;

    PolicyType(String title) {
        this.title = title;
    }

    /** The name that AWS's access-denied messages use. */
    public String title() {
        return title;
    }

    /** Whether documents of this type say whom they are about (G4, P9). */
    boolean namesPrincipals() {
        return switch (this) {
            case RESOURCE, TRUST, RCP, ENDPOINT -> true;
            case MANAGED, INLINE, BOUNDARY, SESSION, SCP -> false;
        };
    }

    /** Whether a statement may leave its resource out, meaning the one it is attached to (R8). */
    boolean impliesResource() {
        return this == RESOURCE || this == TRUST;
    }
}
