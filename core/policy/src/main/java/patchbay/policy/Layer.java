package patchbay.policy;

/**
 * A kind of policy as the decision sees it, in the order in which a denial is reported (E1): AWS
 * names one kind only.
 */
public enum Layer {
    SCP(1 << 0, "service control policy", "a service control policy"),
    RCP(1 << 1, "resource control policy", "a resource control policy"),
    IDENTITY(1 << 2, "identity-based policy", "an identity-based policy"),
    RESOURCE(1 << 3, "resource-based policy", "a resource-based policy"),
    BOUNDARY(1 << 4, "permissions boundary", "a permissions boundary"),
    SESSION(1 << 5, "session policy", "a session policy"),
    ENDPOINT(1 << 6, "VPC endpoint policy", "a VPC endpoint policy");

    private final int bit;
    private final String title;
    private final String withArticle;

    Layer(int bit, String title, String withArticle) {
        this.bit = bit;
        this.title = title;
        this.withArticle = withArticle;
    }

    /** The name that AWS's access-denied messages use; a role's trust policy has its own. */
    public String title() {
        return title;
    }

    String withArticle() {
        return withArticle;
    }

    int bit() {
        return bit;
    }
}
