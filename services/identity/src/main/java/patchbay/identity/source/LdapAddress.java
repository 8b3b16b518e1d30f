package patchbay.identity.source;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a server of the directory listens.
 *
 * <p>Source: <i>RFC 4516</i>; {@code ldaps} is TLS from the first byte, {@code ldap} is turned into
 * TLS by StartTLS (RFC 4511, section 4.14).
 */
public record LdapAddress(boolean tlsFromTheStart, String host, int port) {
    private static final Pattern FORM =
            Pattern.compile("(ldaps?)://([A-Za-z0-9.-]+|\\[[0-9a-fA-F:.]+\\])(?::([0-9]{1,5}))?/?");

    public static Optional<LdapAddress> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean tls = matcher.group(1).equals("ldaps");
        String host = matcher.group(2).toLowerCase(Locale.ROOT);
        String digits = matcher.group(3);
        int port = digits == null ? (tls ? 636 : 389) : Integer.parseInt(digits);
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        return port < 1 || port > 65_535
                ? Optional.empty()
                : Optional.of(new LdapAddress(tls, bare, port));
    }

    @Override
    public String toString() {
        String shown = host.contains(":") ? "[" + host + "]" : host;
        return (tlsFromTheStart ? "ldaps://" : "ldap://") + shown + ":" + port;
    }
}
