package patchbay.cli;

import java.util.Optional;
import patchbay.saml.verify.Verification;
import patchbay.saml.verify.VerifiedAssertion;
import tools.jackson.core.JsonGenerator;

/** The JSON of a verification: every string that is handed on, and nothing that is not. */
final class VerificationJson {
    private VerificationJson() {}

    static String write(Optional<String> name, Verification verification) {
        return JsonText.write(json -> {
            json.writeStartObject();
            name.ifPresent(n -> json.writeStringProperty("name", n));
            switch (verification) {
                case Verification.Accepted accepted -> {
                    json.writeStringProperty("decision", "accept");
                    json.writeNullProperty("check");
                    json.writeName("values");
                    values(json, accepted.assertion());
                }
                case Verification.Rejected rejected -> {
                    json.writeStringProperty("decision", "reject");
                    json.writeStringProperty("check", rejected.decisive().id().text());
                    json.writeObjectPropertyStart("values");
                    json.writeEndObject();
                    json.writeStringProperty("expected", rejected.decisive().expected());
                    json.writeStringProperty("found", rejected.decisive().found());
                }
            }
            json.writeEndObject();
        });
    }

    private static void values(JsonGenerator json, VerifiedAssertion assertion) {
        json.writeStartObject();
        json.writeStringProperty("id", assertion.id());
        json.writeStringProperty("issuer", assertion.issuer());
        json.writeStringProperty("nameId", assertion.nameId().text());
        DecisionJson.optional(json, "nameIdFormat", assertion.nameId().format());
        json.writeStringProperty("subjectType", assertion.subjectType());
        json.writeStringProperty("recipient", assertion.recipient());
        DecisionJson.strings(json, "audiences", assertion.audiences());
        json.writeStringProperty("issueInstant", assertion.issueInstant().toString());
        json.writeStringProperty("notOnOrAfter", assertion.notOnOrAfter().toString());
        DecisionJson.optional(
                json, "sessionNotOnOrAfter", assertion.sessionNotOnOrAfter().map(Object::toString));
        json.writeObjectPropertyStart("attributes");
        assertion.attributes().forEach((name, values) -> DecisionJson.strings(json, name, values));
        json.writeEndObject();
        json.writeEndObject();
    }
}
