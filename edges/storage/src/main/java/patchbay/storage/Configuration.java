package patchbay.storage;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What belongs to the configuration, which nodes remember: see {@code
 * docs/decisions/0020-configuration-by-version.md}. Not what changes with every call or sign-in:
 * events, sessions, people's presence, last uses.
 */
final class Configuration {
    private static final Set<String> TABLES =
            Set.of(
                    "account",
                    "account_alias",
                    "account_global_tokens",
                    "account_sts_switched",
                    "connect_agent_status",
                    "connect_authentication_profile",
                    "connect_instance",
                    "connect_origin",
                    "connect_security_profile",
                    "iam_attachment",
                    "iam_inline_policy",
                    "iam_membership",
                    "iam_policy",
                    "iam_policy_version",
                    "iam_principal",
                    "iam_saml_key",
                    "iam_saml_provider",
                    "iam_tag",
                    "identity_application",
                    "identity_application_key",
                    "identity_attribute_mapping",
                    "organization",
                    "organization_attachment",
                    "organization_member",
                    "organization_policy",
                    "organization_policy_type",
                    "organization_service",
                    "organization_unit");

    private static final Pattern CHANGE =
            Pattern.compile("(?:insert into|update|delete from) ([a-z_]+)");

    private Configuration() {}

    /** Whether a statement changes something that nodes remember. */
    static boolean isChangedBy(String statement) {
        Matcher change = CHANGE.matcher(statement);
        return change.lookingAt() && TABLES.contains(change.group(1));
    }
}
