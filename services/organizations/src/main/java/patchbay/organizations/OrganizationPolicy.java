package patchbay.organizations;

/**
 * A policy that can hang at a root, a unit or an account.
 *
 * @param organization whose it is; empty for one that the cloud provides
 */
public record OrganizationPolicy(
        String id,
        String organization,
        OrganizationPolicyType type,
        String name,
        String description,
        String document) {
    /** Whether the cloud provides it: it cannot be changed or deleted. */
    public boolean awsManaged() {
        return organization.isEmpty();
    }

    OrganizationPolicy with(String newName, String newDescription, String newDocument) {
        return new OrganizationPolicy(id, organization, type, newName, newDescription, newDocument);
    }
}
