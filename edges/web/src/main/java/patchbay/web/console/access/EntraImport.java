package patchbay.web.console.access;

import java.util.List;
import java.util.Optional;
import patchbay.policy.PolicyDocument;
import patchbay.policy.PolicyParse;
import patchbay.policy.PolicyType;
import patchbay.policy.PrincipalEntry;
import patchbay.web.page.Messages;

/** Whether Entra's provisioning would import a role (rule 9.2). */
final class EntraImport {
    private static final Messages M = Messages.HERE;
    private static final int LONGEST = 240;

    private EntraImport() {}

    /** Why it would not; empty where it would, or where the role is none for SAML at all. */
    static Optional<String> obstacle(String roleArn, String trustPolicy) {
        List<String> providers = providers(trustPolicy);
        if (providers.isEmpty()) {
            return Optional.empty();
        }
        if (providers.size() > 1) {
            return Optional.of(M.text("console.role.entra.providers", providers.size()));
        }
        int length = roleArn.length() + providers.getFirst().length();
        return length < LONGEST
                ? Optional.empty()
                : Optional.of(M.text("console.role.entra.length", length, LONGEST));
    }

    /** The SAML providers that a trust policy names. */
    static List<String> providers(String trustPolicy) {
        return switch (PolicyDocument.parse(PolicyType.TRUST, trustPolicy)) {
            case PolicyParse.Malformed _ -> List.of();
            case PolicyParse.Parsed(PolicyDocument document) ->
                    document.principals().stream()
                            .filter(entry -> entry.kind() == PrincipalEntry.Kind.FEDERATED)
                            .map(PrincipalEntry::value)
                            .filter(value -> value.contains(":saml-provider/"))
                            .distinct()
                            .toList();
        };
    }
}
