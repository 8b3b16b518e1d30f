package patchbay.identity.application;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What an application can be begun as (rules 7.11, 7.12). */
public enum Catalogue {
    /** The entry that works as it is, but for the ARNs of role and provider. */
    AMAZON_CONNECT("amazon-connect", "Amazon Connect"),
    /** The same as the catalogue of the cloud brings it: a subject only. */
    AMAZON_CONNECT_BARE("amazon-connect-bare", "Amazon Connect, as the cloud begins it"),
    /** Any other service provider. */
    CUSTOM_SAML("custom-saml", "Custom SAML 2.0 application");

    private final String id;
    private final String title;

    Catalogue(String id, String title) {
        this.id = id;
        this.title = title;
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public static Optional<Catalogue> withId(String id) {
        for (Catalogue entry : values()) {
            if (entry.id.equals(id)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /**
     * What stands in the form at first.
     *
     * @param rolePair {@code roleArn,providerArn}
     */
    public Draft draft(String rolePair) {
        return switch (this) {
            case AMAZON_CONNECT ->
                    Draft.of(ConnectPreset.complete(ConnectPreset.DISPLAY_NAME, rolePair, ""));
            case AMAZON_CONNECT_BARE -> Draft.of(ConnectPreset.bare(ConnectPreset.DISPLAY_NAME));
            case CUSTOM_SAML -> Draft.of(custom());
        };
    }

    private static Settings custom() {
        return new Settings(
                "",
                "",
                "",
                "",
                "",
                "",
                Duration.ofHours(1),
                new SubjectMapping(ValueTemplate.of("${user:email}"), NameIdFormat.EMAIL_ADDRESS),
                List.of(),
                true,
                Partner.PLAIN);
    }
}
