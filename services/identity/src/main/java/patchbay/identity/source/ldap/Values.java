package patchbay.identity.source.ldap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a variable of the mapping table stands for in an entry, in both generations (rule 7.10). */
final class Values {
    private static final String SMTP = "smtp:";

    private Values() {}

    /** Empty text where the entry has no such value. */
    static String of(LdapEntry entry, String variable) {
        return switch (variable.toLowerCase(Locale.ROOT)) {
            case "dir:windowsupn", "windowsupn", "userprincipalname" -> windowsUpn(entry);
            case "dir:email" -> first(entry, "mail");
            case "dir:displayname" -> first(entry, "displayName");
            case "dir:distinguishedname", "distinguishedname" -> entry.dn();
            case "dir:firstname" -> first(entry, "givenName");
            case "dir:lastname" -> first(entry, "sn");
            case "dir:guid" -> first(entry, "objectGUID");
            case "dir:sid" -> first(entry, "objectSid");
            case "dir:initials" -> first(entry, "initials");
            case "dir:proxyaddresses" -> first(entry, "proxyAddresses");
            case "dir:proxyaddresses:smtp" -> proxy(entry, variable);
            default -> first(entry, variable);
        };
    }

    private static String first(LdapEntry entry, String attribute) {
        return entry.first(attribute).orElse("");
    }

    /** {@code SMTP:} marks the primary address, {@code smtp:} the others. */
    private static String proxy(LdapEntry entry, String variable) {
        boolean primary = variable.endsWith("SMTP");
        String prefix = primary ? SMTP.toUpperCase(Locale.ROOT) : SMTP;
        return entry.all("proxyAddresses").stream()
                .filter(address -> address.startsWith(prefix))
                .map(address -> address.substring(prefix.length()))
                .findFirst()
                .orElse("");
    }

    /** Where nobody gave a user a UPN, they have the one that Windows makes of name and domain. */
    private static String windowsUpn(LdapEntry entry) {
        Optional<String> upn = entry.first("userPrincipalName");
        String domain = domain(entry.dn());
        return upn.or(() ->
                        domain.isEmpty()
                                ? Optional.empty()
                                : entry.first("sAMAccountName").map(name -> name + "@" + domain))
                .orElse("");
    }

    /** The name in DNS of the domain that the entry stands in. */
    private static String domain(String dn) {
        return Arrays.stream(dn.split(","))
                .map(String::strip)
                .filter(part -> part.regionMatches(true, 0, "dc=", 0, 3))
                .map(part -> part.substring(3))
                .collect(Collectors.joining("."));
    }
}
