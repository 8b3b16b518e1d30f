package patchbay.identity.application;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import patchbay.saml.issue.EncryptionTarget.ContentEncryption;
import patchbay.saml.metadata.IdentityProvider.Endpoint;
import patchbay.saml.metadata.ServiceProvider;

/**
 * An application's settings as somebody typed them, before they are judged.
 *
 * @param values every field has a text, which may be empty
 */
public record Draft(Map<SettingField, String> values, List<Row> rows) {
    public Draft {
        EnumMap<SettingField, String> complete = new EnumMap<>(SettingField.class);
        for (SettingField field : SettingField.values()) {
            complete.put(field, values.getOrDefault(field, ""));
        }
        values = Map.copyOf(complete);
        rows = List.copyOf(rows);
    }

    /** A row of the attribute mappings. */
    public record Row(String attribute, String value, String format) {}

    public String text(SettingField field) {
        return values.getOrDefault(field, "");
    }

    public Draft with(SettingField field, String value) {
        EnumMap<SettingField, String> changed = new EnumMap<>(values);
        changed.put(field, value);
        return new Draft(changed, rows);
    }

    public Draft with(List<Row> changed) {
        return new Draft(values, changed);
    }

    /** What the settings would be typed as. */
    public static Draft of(Settings settings) {
        EnumMap<SettingField, String> values = new EnumMap<>(SettingField.class);
        values.put(SettingField.DISPLAY_NAME, settings.displayName());
        values.put(SettingField.DESCRIPTION, settings.description());
        values.put(SettingField.ACS_URL, settings.acsUrl());
        values.put(SettingField.AUDIENCE, settings.audience());
        values.put(SettingField.START_URL, settings.startUrl());
        values.put(SettingField.RELAY_STATE, settings.relayState());
        values.put(
                SettingField.SESSION_MINUTES,
                Long.toString(settings.sessionDuration().toMinutes()));
        values.put(SettingField.ENABLED, Boolean.toString(settings.enabled()));
        values.put(SettingField.SUBJECT, settings.subject().value().text());
        values.put(SettingField.SUBJECT_FORMAT, settings.subject().format().title());
        partner(values, settings.partner());
        return new Draft(
                values,
                settings.attributes().stream()
                        .map(row ->
                                new Row(row.attribute(), row.value().text(), row.format().title()))
                        .toList());
    }

    private static void partner(Map<SettingField, String> values, Partner partner) {
        values.put(SettingField.SIGNING, word(partner.signing()));
        values.put(
                SettingField.ENCRYPTION,
                word(
                        partner.encryption()
                                .map(Partner.Encryption::content)
                                .orElse(ContentEncryption.AES256_GCM)));
        values.put(
                SettingField.ENCRYPTION_CERTIFICATE,
                PartnerCertificate.pem(
                        partner.encryption().map(Partner.Encryption::certificate).stream()));
        values.put(
                SettingField.REQUEST_CERTIFICATES,
                PartnerCertificate.pem(partner.requestKeys().stream()));
        values.put(
                SettingField.SIGNED_REQUESTS_ONLY, Boolean.toString(partner.signedRequestsOnly()));
        values.put(SettingField.LOGOUT_URL, partner.logout().map(Partner.Logout::url).orElse(""));
        values.put(
                SettingField.LOGOUT_BINDING,
                word(partner.logout().map(Partner.Logout::binding).orElse(Partner.Binding.POST)));
    }

    /** A constant as settings spell it: {@code aes256-gcm}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The same with what the service provider's metadata says: addresses, audience, keys. What the
     * metadata does not say stays.
     */
    public Draft with(ServiceProvider provider) {
        Draft draft =
                with(SettingField.AUDIENCE, provider.entityId())
                        .with(SettingField.ACS_URL, provider.consumers().getFirst())
                        .with(
                                SettingField.REQUEST_CERTIFICATES,
                                PartnerCertificate.pem(
                                        provider.signing().stream().map(PartnerCertificate::new)))
                        .with(
                                SettingField.ENCRYPTION_CERTIFICATE,
                                PartnerCertificate.pem(
                                        provider.encryption().stream()
                                                .map(PartnerCertificate::new)
                                                .filter(PartnerCertificate::canEncrypt)
                                                .limit(1)));
        if (provider.signsRequests() && !provider.signing().isEmpty()) {
            draft = draft.with(SettingField.SIGNED_REQUESTS_ONLY, "true");
        }
        for (String uri : provider.nameIdFormats()) {
            for (NameIdFormat format : NameIdFormat.values()) {
                if (format.uri().equals(uri) && provider.nameIdFormats().size() == 1) {
                    draft = draft.with(SettingField.SUBJECT_FORMAT, format.title());
                }
            }
        }
        Draft known = draft;
        return provider.browserLogout().map(it -> known.with(it)).orElse(known);
    }

    private Draft with(Endpoint logout) {
        boolean post = logout.binding().equals(ServiceProvider.HTTP_POST);
        return with(SettingField.LOGOUT_URL, logout.location())
                .with(
                        SettingField.LOGOUT_BINDING,
                        word(post ? Partner.Binding.POST : Partner.Binding.REDIRECT));
    }
}
