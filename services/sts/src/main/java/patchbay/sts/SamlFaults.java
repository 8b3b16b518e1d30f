package patchbay.sts;

import java.util.UUID;
import patchbay.explain.Check;
import patchbay.saml.verify.SamlCheck;
import patchbay.wire.Fault;

/** What STS says for each check that can be decisive (rules 3.17 to 3.26). */
final class SamlFaults {
    private static final String INVALID = "AuthSamlInvalidSamlResponseException";
    private static final String NO_PROVIDER = "AuthSamlManifestNotFoundException";

    private SamlFaults() {}

    /**
     * @param account of the role, in digits
     * @param innerId request id of the wrapped service, where one is wrapped
     */
    static Fault of(Check decisive, String account, UUID innerId) {
        return switch (decisive.definition()) {
            case SamlCheck saml -> of(saml, innerId.toString());
            case FederationCheck federation -> of(federation, account, innerId.toString());
            default -> throw new IllegalStateException("no fault for " + decisive.id());
        };
    }

    private static Fault of(SamlCheck check, String innerId) {
        return switch (check) {
            case SIZE ->
                    StsFault.validation(
                            "1 validation error detected: Value at 'sAMLAssertion' failed to"
                                    + " satisfy constraint: Member must have length less than or equal"
                                    + " to 100000");
            case STATUS -> StsFault.idpRejected();
            case ISSUER, ISSUERS_AGREE ->
                    StsFault.wrapped("Issuer not present in specified provider", INVALID, innerId);
            case SIGNED, CANONICALISATION, ALGORITHM, SIGNATURE, REFERENCE, DIGEST ->
                    StsFault.invalidIdentityToken("Response signature invalid");
            case REDEEMED_IN_TIME,
                    ISSUED_IN_THE_PAST,
                    CONDITIONS_IN_FORCE,
                    CONFIRMATION_IN_FORCE,
                    SESSION_NOT_ENDED ->
                    StsFault.expired();
            case AUDIENCE ->
                    StsFault.invalidIdentityToken(
                            "Response does not contain the required audience.");
            case RECIPIENT, NAME_ID, NAME_ID_FORMAT -> StsFault.notAuthorized("AssumeRoleWithSAML");
            default -> StsFault.wrapped("Invalid base64 SAMLResponse", INVALID, innerId);
        };
    }

    private static Fault of(FederationCheck check, String account, String innerId) {
        return switch (check) {
            case PROVIDER_EXISTS, PROVIDER_STILL_EXISTS ->
                    StsFault.wrapped("Specified provider doesn't exist", NO_PROVIDER, innerId);
            case OWN_ADDRESS -> StsFault.wrapped("Invalid base64 SAMLResponse", INVALID, innerId);
            case SESSION_NAME_PRESENT ->
                    StsFault.invalidIdentityToken("RoleSessionName is required in AuthnResponse");
            case SESSION_NAME_FORM ->
                    StsFault.invalidIdentityToken(
                            "RoleSessionName in AuthnResponse must match"
                                    + " [a-zA-Z_0-9+=,.@-]{2,64}");
            case SOURCE_IDENTITY_FORM ->
                    StsFault.invalidIdentityToken(
                            "Source Identity must match [a-zA-Z_0-9+=,.@-]{2,64} and not begin with"
                                    + " \"aws:\"");
            case SESSION_DURATION_FORM ->
                    StsFault.invalidIdentityToken(
                            "SessionDuration in AuthnResponse must be an integer between 900 and"
                                    + " 43200");
            case TAGS_FORM ->
                    StsFault.invalidIdentityToken("Session tags in AuthnResponse are not valid");
            case TRANSITIVE_TAGS -> StsFault.transitiveTagMissing();
            case STS_ACTIVE -> StsFault.regionDisabled(account);
            case DURATION -> StsFault.tooLong();
            case ENTRA_GIVES_A_ROLE,
                    ROLE_ATTRIBUTE_PRESENT,
                    ROLE_ATTRIBUTE_FORM,
                    ROLE_ATTRIBUTE_SPACE,
                    ROLE_OFFERED,
                    PROVIDER_IN_ROLES_ACCOUNT,
                    ROLE_EXISTS,
                    ACCOUNT_OPEN,
                    ROLE_IS_FEDERABLE,
                    TRUST_NAMES_PROVIDER,
                    TRUST_ALLOWS_ACTION,
                    TRUST_AUDIENCE,
                    TRUST_GLOBAL_SIGN_IN,
                    TRUST_CONDITIONS,
                    TRUST_DOES_NOT_DENY,
                    TRUST_ALLOWS_TAGS,
                    TRUST_ALLOWS_SOURCE_IDENTITY,
                    RESOURCE_CONTROL,
                    SERVICE_CONTROL ->
                    StsFault.notAuthorized("AssumeRoleWithSAML");
            case SESSION_POLICIES, PACKED_SIZE ->
                    throw new IllegalStateException("the limits of a session word their own fault");
        };
    }
}
