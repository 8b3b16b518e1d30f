package patchbay.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import patchbay.identity.application.Application;
import patchbay.identity.application.ApplicationId;
import patchbay.identity.application.Partner;
import patchbay.identity.application.PartnerCertificate;
import patchbay.saml.issue.EncryptionTarget.ContentEncryption;
import patchbay.saml.issue.ResponseIssuer.Signing;

/** An application's partner, in its columns and in the rows of its certificates. */
final class PartnerRows {
    private PartnerRows() {}

    static String logoutUrl(Partner partner) {
        return partner.logout().map(Partner.Logout::url).orElse("");
    }

    static Partner.Binding logoutBinding(Partner partner) {
        return partner.logout().map(Partner.Logout::binding).orElse(Partner.Binding.POST);
    }

    static ContentEncryption encryption(Partner partner) {
        return partner.encryption()
                .map(Partner.Encryption::content)
                .orElse(ContentEncryption.AES256_GCM);
    }

    static void replace(Sql sql, Application application) {
        sql.update(
                "delete from identity_partner_certificate where application_id = ?",
                application.id().text());
        add(sql, application);
    }

    static void add(Sql sql, Application application) {
        Partner partner = application.settings().partner();
        partner.encryption().ifPresent(it -> add(sql, application, 0, it.certificate()));
        int position = 1;
        for (PartnerCertificate certificate : partner.requestKeys()) {
            add(sql, application, position++, certificate);
        }
    }

    private static void add(
            Sql sql, Application application, int position, PartnerCertificate certificate) {
        sql.update(
                "insert into identity_partner_certificate"
                        + " (application_id, position, certificate) values (?, ?, ?)",
                application.id().text(),
                position,
                certificate.der());
    }

    private record Kept(long position, PartnerCertificate certificate) {}

    static Partner read(Sql sql, ApplicationId id, Row row) {
        Optional<PartnerCertificate> encrypting = Optional.empty();
        List<PartnerCertificate> signing = new ArrayList<>();
        for (Kept kept : certificates(sql, id)) {
            if (kept.position() == 0) {
                encrypting = Optional.of(kept.certificate());
            } else {
                signing.add(kept.certificate());
            }
        }
        ContentEncryption content = row.constant("encryption", ContentEncryption.class);
        String logoutUrl = row.text("logout_url");
        Partner.Binding binding = row.constant("logout_binding", Partner.Binding.class);
        return new Partner(
                row.constant("signing", Signing.class),
                encrypting.map(certificate -> new Partner.Encryption(certificate, content)),
                signing,
                row.flag("signed_requests_only"),
                logoutUrl.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Partner.Logout(logoutUrl, binding)));
    }

    private static List<Kept> certificates(Sql sql, ApplicationId id) {
        return sql.query(
                "select position, certificate from identity_partner_certificate"
                        + " where application_id = ? order by position",
                kept ->
                        new Kept(
                                kept.integer("position"),
                                PartnerCertificate.of(kept.blob("certificate"))
                                        .orElseThrow(() ->
                                                new StorageFailure(
                                                        id + " has a damaged certificate"))),
                id.text());
    }
}
