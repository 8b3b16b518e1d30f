package patchbay.web.front;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.identity.application.Addresses;
import patchbay.identity.application.Application;
import patchbay.identity.application.ApplicationKey;
import patchbay.identity.application.Certificates;
import patchbay.identity.application.Draft;
import patchbay.identity.application.PartnerCertificate;
import patchbay.identity.application.SettingField;
import patchbay.saml.verify.SigningKey;
import patchbay.wire.json.Json;

/** Applications as programs read and write them. */
final class ApplicationJson {
    private ApplicationJson() {}

    static Json.Obj application(Application application, Addresses addresses) {
        Json.Builder json =
                Json.object()
                        .put("id", application.id().text())
                        .put("createdAt", application.createdAt().toString())
                        .put("issuer", addresses.issuer(application))
                        .put("metadataUrl", addresses.metadata(application))
                        .put("logoutAddress", addresses.logout(application));
        Draft draft = Draft.of(application.settings());
        for (SettingField field : SettingField.values()) {
            switch (field) {
                case ENABLED, SIGNED_REQUESTS_ONLY ->
                        json.put(field.title(), draft.text(field).equals("true"));
                case SESSION_MINUTES -> json.put(field.title(), Long.parseLong(draft.text(field)));
                default -> json.put(field.title(), new Json.Str(draft.text(field)));
            }
        }
        return json.put("mappings", draft.rows().stream().map(ApplicationJson::row).toList())
                .build();
    }

    private static Json row(Draft.Row row) {
        return Json.object()
                .put("attribute", new Json.Str(row.attribute()))
                .put("value", new Json.Str(row.value()))
                .put("format", new Json.Str(row.format()))
                .build();
    }

    /** A name in what was sent that nothing here has. */
    static final class Unknown extends Exception {
        private static final long serialVersionUID = 1L;
        private final String sentence;

        Unknown(String sentence) {
            super(sentence);
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }
    }

    /** The draft with what was sent in its place. */
    static Draft changed(Draft before, Json.Obj sent) throws Unknown {
        Draft draft = before;
        for (Map.Entry<String, Json> member : sent.members().entrySet()) {
            String name = member.getKey();
            if (name.equals("mappings")) {
                draft = draft.with(rows(member.getValue()));
            } else if (!name.equals("metadata") && !name.equals("catalogue")) {
                SettingField field =
                        SettingField.titled(name)
                                .orElseThrow(() ->
                                        new Unknown("an application has no member `" + name + "`"));
                draft = draft.with(field, text(name, member.getValue()));
            }
        }
        return draft;
    }

    private static String text(String name, Json value) throws Unknown {
        return switch (value) {
            case Json.Str(String text) -> text;
            case Json.Bool(boolean yes) -> Boolean.toString(yes);
            case Json.Num(String text) -> text;
            case Json.Nil _ -> "";
            case Json.Obj _, Json.Arr _ -> throw new Unknown("`" + name + "` is one text");
        };
    }

    private static List<Draft.Row> rows(Json value) throws Unknown {
        if (!(value instanceof Json.Arr(List<Json> items))) {
            throw new Unknown("`mappings` is a list of `attribute`, `value` and `format`");
        }
        List<Draft.Row> rows = new ArrayList<>();
        for (Json item : items) {
            if (!(item instanceof Json.Obj row)) {
                throw new Unknown("`mappings` is a list of `attribute`, `value` and `format`");
            }
            rows.add(new Draft.Row(row.text("attribute"), row.text("value"), row.text("format")));
        }
        return rows;
    }

    static Json check(Check check) {
        return Json.object()
                .put("id", check.id().text())
                .put("outcome", check.outcome().name().toLowerCase(Locale.ROOT))
                .put("expected", check.expected())
                .put("found", check.found())
                .put("configuredAt", check.configuredAt())
                .put("source", check.definition().source())
                .put("remedy", check.remedy().map(Remedy::text).orElse(""))
                .build();
    }

    static Json checks(List<Check> checks) {
        return new Json.Arr(checks.stream().map(ApplicationJson::check).toList());
    }

    static Json certificate(ApplicationKey key, List<Check> trusted) {
        X509Certificate certificate = Certificates.certificate(key);
        SigningKey known = SigningKey.of(certificate);
        return Json.object()
                .put("id", key.id())
                .put("active", key.active())
                .put("fingerprint", known.fingerprint())
                .put("expires", known.expires().toString())
                .put("algorithm", key.algorithm().name())
                .put("pem", PartnerCertificate.pem(certificate))
                .put("trusted", checks(trusted))
                .build();
    }
}
