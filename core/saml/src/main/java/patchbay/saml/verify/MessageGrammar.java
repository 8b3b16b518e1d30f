package patchbay.saml.verify;

import static patchbay.saml.verify.Grammar.element;
import static patchbay.saml.verify.Grammar.text;
import static patchbay.saml.verify.SamlName.*;

/**
 * The rules of messages that service providers send: requests, and their part in a logout. Narrower
 * than the schema: no encrypted names.
 */
final class MessageGrammar {
    private MessageGrammar() {}

    static void add() {
        element(AUTHN_REQUEST)
                .attributes(
                        3,
                        "ID",
                        "Version",
                        "IssueInstant",
                        "Destination",
                        "Consent",
                        "ForceAuthn",
                        "IsPassive",
                        "ProtocolBinding",
                        "AssertionConsumerServiceIndex",
                        "AssertionConsumerServiceURL",
                        "AttributeConsumingServiceIndex",
                        "ProviderName")
                .optional(ISSUER)
                .optional(SIGNATURE)
                .optional(EXTENSIONS)
                .optional(SUBJECT)
                .optional(NAME_ID_POLICY)
                .optional(CONDITIONS)
                .optional(REQUESTED_AUTHN_CONTEXT)
                .optional(SCOPING);
        element(NAME_ID_POLICY).attributes(0, "Format", "SPNameQualifier", "AllowCreate");
        element(REQUESTED_AUTHN_CONTEXT)
                .attributes(0, "Comparison")
                .many(AUTHN_CONTEXT_CLASS_REF, AUTHN_CONTEXT_DECL_REF);
        element(SCOPING).attributes(0, "ProxyCount").optional(IDP_LIST).many(REQUESTER_ID);
        element(IDP_LIST).many(IDP_ENTRY).optional(GET_COMPLETE);
        element(IDP_ENTRY).attributes(1, "ProviderID", "Name", "Loc");
        text(GET_COMPLETE);
        text(REQUESTER_ID);
        element(LOGOUT_REQUEST)
                .attributes(
                        3,
                        "ID",
                        "Version",
                        "IssueInstant",
                        "Destination",
                        "Consent",
                        "NotOnOrAfter",
                        "Reason")
                .optional(ISSUER)
                .optional(SIGNATURE)
                .optional(EXTENSIONS)
                .one(NAME_ID)
                .many(SESSION_INDEX);
        text(SESSION_INDEX);
        element(LOGOUT_RESPONSE)
                .attributes(
                        3,
                        "ID",
                        "Version",
                        "IssueInstant",
                        "InResponseTo",
                        "Destination",
                        "Consent")
                .optional(ISSUER)
                .optional(SIGNATURE)
                .optional(EXTENSIONS)
                .one(STATUS);
    }
}
