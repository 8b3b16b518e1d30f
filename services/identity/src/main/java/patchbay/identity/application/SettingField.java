package patchbay.identity.application;

import java.util.Optional;

/**
 * The settings of an application that are one text each, by the names that forms, the REST API and
 * the command line share.
 */
public enum SettingField {
    DISPLAY_NAME("displayName"),
    DESCRIPTION("description"),
    ACS_URL("acsUrl"),
    AUDIENCE("audience"),
    START_URL("startUrl"),
    RELAY_STATE("relayState"),
    SESSION_MINUTES("sessionMinutes"),
    ENABLED("enabled"),
    SUBJECT("subject"),
    SUBJECT_FORMAT("subjectFormat"),
    SIGNING("signing"),
    ENCRYPTION("encryption"),
    ENCRYPTION_CERTIFICATE("encryptionCertificate"),
    REQUEST_CERTIFICATES("requestCertificates"),
    SIGNED_REQUESTS_ONLY("signedRequestsOnly"),
    LOGOUT_URL("logoutUrl"),
    LOGOUT_BINDING("logoutBinding");

    private final String title;

    SettingField(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public static Optional<SettingField> titled(String title) {
        for (SettingField field : values()) {
            if (field.title.equals(title)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
