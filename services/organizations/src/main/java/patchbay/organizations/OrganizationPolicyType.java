package patchbay.organizations;

import java.util.Locale;
import java.util.Optional;
import patchbay.policy.PolicyType;

/**
 * The kinds of organization policies that Patchbay enforces.
 *
 * <p>Source: <i>Organizations User Guide, Quotas</i>; section 2.16 of the rule book.
 */
public enum OrganizationPolicyType {
    SERVICE_CONTROL_POLICY(
            PolicyType.SCP,
            10_240,
            10,
            "FullAWSAccess",
            "Allows access to every operation",
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\","
                    + "\"Resource\":\"*\"}]}"),
    RESOURCE_CONTROL_POLICY(
            PolicyType.RCP,
            5_120,
            5,
            "RCPFullAWSAccess",
            "Allows access to every resource",
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\","
                    + "\"Action\":\"*\",\"Resource\":\"*\"}]}");

    private final PolicyType grammar;
    private final int size;
    private final int mostAttached;
    private final String policyName;
    private final String description;
    private final String document;

    OrganizationPolicyType(
            PolicyType grammar,
            int size,
            int mostAttached,
            String name,
            String description,
            String document) {
        this.grammar = grammar;
        this.size = size;
        this.mostAttached = mostAttached;
        this.policyName = name;
        this.description = description;
        this.document = document;
    }

    /** Grammar of its documents. */
    PolicyType grammar() {
        return grammar;
    }

    /** Most characters of a document, white space counted. */
    int size() {
        return size;
    }

    /** Most policies of this type attached to one root, unit or account. */
    int mostAttached() {
        return mostAttached;
    }

    /** The cloud's own policy of this type, which allows everything. */
    public OrganizationPolicy provided() {
        return new OrganizationPolicy(
                "p-" + policyName, "", this, policyName, description, document);
    }

    /** The word in ARNs. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type of this name; nothing for the types that Patchbay does not have. */
    public static Optional<OrganizationPolicyType> parse(String name) {
        for (OrganizationPolicyType type : values()) {
            if (type.name().equals(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
