package patchbay.identity.application;

import java.time.Duration;
import java.util.List;

/**
 * Everything about an application that an administrator chooses.
 *
 * @param displayName what the portal's tile says
 * @param description may be empty
 * @param acsUrl where Responses are posted, and their Recipient
 * @param audience the service provider's entity ID
 * @param startUrl only for applications that begin a sign-in themselves; else empty
 * @param relayState passed on unmodified (rule 7.14); may be empty
 * @param sessionDuration how long an assertion can be used: NotOnOrAfter of the subject's
 *     confirmation and of the conditions (rule 7.14); 15 minutes to 12 hours
 * @param enabled whether anybody may open it
 */
public record Settings(
        String displayName,
        String description,
        String acsUrl,
        String audience,
        String startUrl,
        String relayState,
        Duration sessionDuration,
        SubjectMapping subject,
        List<AttributeMapping> attributes,
        boolean enabled) {
    public Settings {
        attributes = List.copyOf(attributes);
    }

    public Settings withRelayState(String changed) {
        return new Settings(
                displayName,
                description,
                acsUrl,
                audience,
                startUrl,
                changed,
                sessionDuration,
                subject,
                attributes,
                enabled);
    }

    public Settings withAcsUrl(String changed) {
        return new Settings(
                displayName,
                description,
                changed,
                audience,
                startUrl,
                relayState,
                sessionDuration,
                subject,
                attributes,
                enabled);
    }

    public Settings withAttributes(List<AttributeMapping> changed) {
        return new Settings(
                displayName,
                description,
                acsUrl,
                audience,
                startUrl,
                relayState,
                sessionDuration,
                subject,
                changed,
                enabled);
    }

    public Settings enabled(boolean yes) {
        return new Settings(
                displayName,
                description,
                acsUrl,
                audience,
                startUrl,
                relayState,
                sessionDuration,
                subject,
                attributes,
                yes);
    }
}
