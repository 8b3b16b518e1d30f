package patchbay.identity.source;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The variables of the mapping table before 2023, by the attributes that they stand for. */
final class OldNames {
    private static final Map<String, List<String>> ATTRIBUTES =
            Map.ofEntries(
                    Map.entry("dir:email", List.of("mail")),
                    Map.entry("dir:displayname", List.of("displayName")),
                    Map.entry("dir:distinguishedname", List.of("distinguishedName")),
                    Map.entry("dir:firstname", List.of("givenName")),
                    Map.entry("dir:guid", List.of("objectGUID")),
                    Map.entry("dir:initials", List.of("initials")),
                    Map.entry("dir:lastname", List.of("sn")),
                    Map.entry("dir:sid", List.of("objectSid")),
                    Map.entry("dir:proxyaddresses", List.of("proxyAddresses")),
                    Map.entry("dir:proxyaddresses:smtp", List.of("proxyAddresses")),
                    Map.entry("dir:windowsupn", List.of("userPrincipalName", "sAMAccountName")));

    private OldNames() {}

    static Optional<List<String>> find(String variable) {
        return Optional.ofNullable(ATTRIBUTES.get(variable.toLowerCase(Locale.ROOT)));
    }

    /** What an entry must show for the variable, of either generation. */
    static List<String> attributes(String variable) {
        if (variable.equalsIgnoreCase("userprincipalname")
                || variable.equalsIgnoreCase("windowsUpn")) {
            return List.of("userPrincipalName", "sAMAccountName");
        }
        return find(variable).orElseGet(() -> List.of(variable));
    }
}
