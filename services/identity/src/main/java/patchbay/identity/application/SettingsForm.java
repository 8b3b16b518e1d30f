package patchbay.identity.application;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.saml.write.XmlCharacters;

/** Judges the settings of an application before they are kept. */
final class SettingsForm {
    private static final Duration SHORTEST = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(12);

    /** AWS accepts at most so many attributes; more help nobody. */
    private static final int MOST_ROWS = 100;

    private SettingsForm() {}

    static List<Check> checks(Settings settings) {
        return List.of(
                displayName(settings.displayName()),
                acsUrl(settings.acsUrl()),
                audience(settings.audience()),
                duration(settings.sessionDuration()),
                description(settings.description()),
                startUrl(settings.startUrl()),
                relayState(settings.relayState()),
                rows(settings),
                signedRequests(settings.partner()),
                logoutUrl(settings.partner()),
                text(settings));
    }

    private static Check description(String description) {
        return judge(
                ApplicationCheck.DESCRIPTION,
                description.length() <= 1024,
                "at most 1,024 characters",
                description.length() + " characters",
                "shorten the description");
    }

    private static Check startUrl(String url) {
        return judge(
                ApplicationCheck.START_URL,
                url.isEmpty() || isWebAddress(url),
                "nothing, or an address like `https://app.example.com/login`",
                "`" + url + "`",
                "leave it empty, unless the application begins the sign-in itself");
    }

    /** The standard says 80 bytes; the cloud's own relay states are longer, and work. */
    private static Check relayState(String relayState) {
        return judge(
                ApplicationCheck.RELAY_STATE,
                relayState.length() <= 1024,
                "at most 1,024 characters",
                relayState.length() + " characters",
                "give the service provider a shorter relay state");
    }

    private static Check rows(Settings settings) {
        Optional<AttributeMapping> nameless =
                settings.attributes().stream()
                        .filter(row -> row.attribute().isBlank() || row.value().text().isEmpty())
                        .findFirst();
        return judge(
                ApplicationCheck.ATTRIBUTE_MAPPING,
                nameless.isEmpty() && settings.attributes().size() <= MOST_ROWS,
                "a name and a value in each of at most " + MOST_ROWS + " rows",
                nameless.map(row -> "`" + row.attribute() + "` = `" + row.value().text() + "`")
                        .orElse(settings.attributes().size() + " rows"),
                "fill in the row, or remove it");
    }

    private static Check signedRequests(Partner partner) {
        return judge(
                ApplicationCheck.SIGNED_REQUESTS,
                !partner.signedRequestsOnly() || !partner.requestKeys().isEmpty(),
                "a certificate whose key signs the requests",
                partner.signedRequestsOnly()
                        ? partner.requestKeys().size() + " certificates"
                        : "requests need no signature",
                "upload the service provider's metadata, or paste its certificate");
    }

    private static Check logoutUrl(Partner partner) {
        String url = partner.logout().map(Partner.Logout::url).orElse("");
        return judge(
                ApplicationCheck.LOGOUT_URL,
                url.isEmpty() || isWebAddress(url),
                "nothing, or an address like `https://app.example.com/saml/logout`",
                "`" + url + "`",
                "enter the service provider's logout address, or leave it empty");
    }

    private static Check displayName(String name) {
        return judge(
                ApplicationCheck.DISPLAY_NAME,
                !name.isBlank() && name.length() <= 100,
                "1 to 100 characters",
                "`" + name + "`",
                "give the application a name");
    }

    private static Check acsUrl(String url) {
        return judge(
                ApplicationCheck.ACS_URL,
                isWebAddress(url),
                "an address like `https://signin.aws.amazon.com/saml`",
                "`" + url + "`",
                "enter the address of the service provider's assertion consumer");
    }

    private static boolean isWebAddress(String url) {
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme();
            return ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme))
                    && uri.getHost() != null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Check audience(String audience) {
        return judge(
                ApplicationCheck.AUDIENCE,
                !audience.isBlank() && audience.length() <= 1024,
                "an entity ID such as `urn:amazon:webservices`",
                "`" + audience + "`",
                "enter the service provider's entity ID");
    }

    private static Check duration(Duration duration) {
        return judge(
                ApplicationCheck.SESSION_DURATION,
                duration.compareTo(SHORTEST) >= 0 && duration.compareTo(LONGEST) <= 0,
                "15 minutes to 12 hours",
                duration.toMinutes() + " minutes",
                "choose a duration between 15 minutes and 12 hours");
    }

    private static Check text(Settings settings) {
        boolean writable =
                Stream.concat(
                                Stream.of(
                                        settings.acsUrl(),
                                        settings.audience(),
                                        settings.subject().value().text()),
                                settings.attributes().stream()
                                        .flatMap(row ->
                                                Stream.of(row.attribute(), row.value().text())))
                        .allMatch(text -> XmlCharacters.firstForbidden(text) < 0);
        return judge(
                ApplicationCheck.TEXT,
                writable,
                "no control characters",
                writable ? "none" : "a control character",
                "type the values again");
    }

    static Check judge(
            ApplicationCheck check, boolean holds, String expected, String found, String remedy) {
        return holds
                ? Check.pass(check, expected, found)
                : Check.fail(check, expected, found, Remedy.of(remedy));
    }
}
