package patchbay.aws.places;

import java.util.Optional;

/**
 * Hosts with a wildcard, as condition values write them: {@code https://*.signin.D/saml*}. Only the
 * labels after the last star are translated.
 */
final class HostPatterns {
    private HostPatterns() {}

    static Optional<String> canonical(String domain, String host) {
        int star = host.lastIndexOf('*');
        String lead = host.substring(0, star + 1);
        return cloudSuffix(domain, host.substring(star + 1)).map(suffix -> lead + suffix);
    }

    private static Optional<String> cloudSuffix(String domain, String suffix) {
        return Names.before("." + domain, suffix)
                .flatMap(labels ->
                        switch (labels) {
                            case "signin", ".signin" -> Optional.of(labels + ".aws.amazon.com");
                            case "console", ".console" -> Optional.of(labels + ".aws.amazon.com");
                            case ".my.connect" -> Optional.of(".my.connect.aws");
                            default -> Optional.empty();
                        });
    }
}
