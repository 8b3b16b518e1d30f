package patchbay.saml.verify;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An assertion as it was signed: texts, not yet judged.
 *
 * @param nameId empty where the subject has none
 * @param conditions empty where the element is missing
 * @param logins one per AuthnStatement
 * @param attributes values by attribute name, repeated attributes joined, in the order of the
 *     document
 */
record AssertionContent(
        String id,
        String version,
        String issuer,
        Optional<String> issuerFormat,
        String issueInstant,
        Optional<NameId> nameId,
        List<SubjectConfirmation> confirmations,
        Optional<Conditions> conditions,
        List<Login> logins,
        Map<String, List<String>> attributes) {

    /** One way to confirm the subject; texts as signed. */
    record SubjectConfirmation(
            String method,
            Optional<String> notBefore,
            Optional<String> notOnOrAfter,
            Optional<String> recipient,
            Optional<String> inResponseTo) {}

    /**
     * When and for whom the assertion holds.
     *
     * @param audienceRestrictions joined by "and"
     * @param unknown whether there is a condition of a kind that we do not know
     */
    record Conditions(
            Optional<String> notBefore,
            Optional<String> notOnOrAfter,
            List<List<String>> audienceRestrictions,
            boolean unknown) {}

    /** An AuthnStatement. */
    record Login(Optional<String> sessionNotOnOrAfter) {}

    /** Every audience of every restriction, in order. */
    List<String> audiences() {
        return conditions.stream()
                .flatMap(each -> each.audienceRestrictions().stream())
                .flatMap(List::stream)
                .toList();
    }
}
