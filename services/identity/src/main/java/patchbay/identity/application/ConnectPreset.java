package patchbay.identity.application;

import java.time.Duration;
import java.util.List;

/**
 * The catalogue entry {@code Amazon Connect}: settings to begin with (rules 7.11, 7.12).
 *
 * <p>Which rows the entry brings differs between reports, so there are two: the complete one works
 * as it is; the bare one has a subject only, and shows what happens then (failure F01).
 */
public final class ConnectPreset {
    /** The catalogue's own id of the entry. */
    public static final String TEMPLATE_ID = "app-20950d6d247fd7bd";

    public static final String DISPLAY_NAME = "Amazon Connect";
    public static final String ACS_URL = "https://signin.aws.amazon.com/saml";
    public static final String AUDIENCE = "urn:amazon:webservices";
    public static final String ROLE = "https://aws.amazon.com/SAML/Attributes/Role";
    public static final String ROLE_SESSION_NAME =
            "https://aws.amazon.com/SAML/Attributes/RoleSessionName";

    /** How long an assertion can be used, unless it is set. */
    public static final Duration ONE_HOUR = Duration.ofHours(1);

    private ConnectPreset() {}

    /**
     * The complete entry.
     *
     * @param rolePair {@code roleArn,providerArn}
     * @param relayState {@code https://REGION.console.aws.amazon.com/connect/federate/INSTANCE-ID}
     */
    public static Settings complete(String displayName, String rolePair, String relayState) {
        return bare(displayName)
                .withRelayState(relayState)
                .withAttributes(
                        attributes(ValueTemplate.of("${user:email}"), ValueTemplate.of(rolePair)));
    }

    /** The rows that the complete entry brings. */
    public static List<AttributeMapping> attributes(
            ValueTemplate sessionName, ValueTemplate rolePair) {
        return List.of(
                new AttributeMapping(ROLE_SESSION_NAME, sessionName, AttributeFormat.UNSPECIFIED),
                new AttributeMapping(ROLE, rolePair, AttributeFormat.UNSPECIFIED));
    }

    /** The entry as the catalogue brings it: a subject, and nothing that AWS sign-in asks for. */
    public static Settings bare(String displayName) {
        return new Settings(
                displayName,
                "",
                ACS_URL,
                AUDIENCE,
                "",
                "",
                ONE_HOUR,
                new SubjectMapping(ValueTemplate.of("${user:email}"), NameIdFormat.EMAIL_ADDRESS),
                List.of(),
                true,
                Partner.PLAIN);
    }
}
