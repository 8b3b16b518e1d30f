package patchbay.identity.application;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.saml.write.XmlCharacters;

/** Judges the settings of an application before they are kept. */
final class SettingsForm {
    private static final Duration SHORTEST = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(12);

    private SettingsForm() {}

    static List<Check> checks(Settings settings) {
        return List.of(
                displayName(settings.displayName()),
                acsUrl(settings.acsUrl()),
                audience(settings.audience()),
                duration(settings.sessionDuration()),
                text(settings));
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

    private static Check judge(
            ApplicationCheck check, boolean holds, String expected, String found, String remedy) {
        return holds
                ? Check.pass(check, expected, found)
                : Check.fail(check, expected, found, Remedy.of(remedy));
    }
}
