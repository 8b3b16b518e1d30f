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
 * @param partner how messages are protected, and how a logout is taken
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
        boolean enabled,
        Partner partner) {
    public Settings {
        attributes = List.copyOf(attributes);
    }

    public Settings withRelayState(String changed) {
        return with(acsUrl, startUrl, changed, attributes, enabled, partner);
    }

    public Settings withAcsUrl(String changed) {
        return with(changed, startUrl, relayState, attributes, enabled, partner);
    }

    public Settings withStartUrl(String changed) {
        return with(acsUrl, changed, relayState, attributes, enabled, partner);
    }

    public Settings withAttributes(List<AttributeMapping> changed) {
        return with(acsUrl, startUrl, relayState, changed, enabled, partner);
    }

    public Settings enabled(boolean yes) {
        return with(acsUrl, startUrl, relayState, attributes, yes, partner);
    }

    public Settings with(Partner changed) {
        return with(acsUrl, startUrl, relayState, attributes, enabled, changed);
    }

    private Settings with(
            String acs,
            String start,
            String relay,
            List<AttributeMapping> rows,
            boolean open,
            Partner other) {
        return new Settings(
                displayName,
                description,
                acs,
                audience,
                start,
                relay,
                sessionDuration,
                subject,
                rows,
                open,
                other);
    }
}
