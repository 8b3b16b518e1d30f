package patchbay.server.seed;

import java.util.List;

/**
 * The mappings that a seed file is made of, and the keys of each.
 *
 * <p>{@code docs/reference/seed.schema.json} says the same to editors; a test compares the two.
 */
@SuppressWarnings("ImmutableEnumChecker") // List.of makes lists that nobody can change
enum Form {
    FILE(
            "a seed file",
            "accounts",
            "organization",
            "samlProviders",
            "policies",
            "roles",
            "identityCenter",
            "connectInstances"),
    ACCOUNT("an account", "id", "name", "alias", "email"),
    ORGANIZATION("organization", "account", "accounts", "units", "policies"),
    UNIT("a unit", "name", "accounts", "units"),
    ORGANIZATION_POLICY(
            "a policy of the organization", "name", "type", "description", "document", "targets"),
    SAML_PROVIDER("a SAML provider", "name", "account", "metadata", "application"),
    POLICY("a policy", "name", "account", "document"),
    ROLE(
            "a role",
            "name",
            "account",
            "trustPolicy",
            "maxSessionDuration",
            "policies",
            "inlinePolicies"),
    IDENTITY_CENTER(
            "identityCenter",
            "account",
            "region",
            "users",
            "groups",
            "applications",
            "assignments",
            "sources"),
    SOURCE("a source", "name", "kind", "enabled", "domains", "password", "settings"),
    USER("a user", "userName", "password", "email", "givenName", "familyName", "administrator"),
    GROUP("a group", "name", "description", "members"),
    APPLICATION(
            "an application",
            "name",
            "description",
            "role",
            "sessionName",
            "acsUrl",
            "audience",
            "relayState",
            "sessionDuration",
            "subject",
            "attributes"),
    SUBJECT("a subject", "value", "format"),
    ATTRIBUTE("an attribute", "name", "value", "format"),
    ASSIGNMENT("an assignment", "application", "group", "user"),
    CONNECT_INSTANCE("a Connect instance", "alias", "account", "region", "id", "users"),
    CONNECT_USER(
            "a Connect user",
            "userName",
            "firstName",
            "lastName",
            "routingProfile",
            "securityProfiles");

    private final String what;
    private final List<String> keys;

    Form(String what, String... keys) {
        this.what = what;
        this.keys = List.of(keys);
    }

    /** In the words of a sentence: {@code a role}. */
    String what() {
        return what;
    }

    List<String> keys() {
        return keys;
    }
}
