package patchbay.identity.token;

import java.util.Map;
import patchbay.wire.Fault;

/**
 * Errors of the token endpoint: AWS's code, and OAuth's word for it.
 *
 * <p>Source: RFC 6749, 5.2; RFC 8628, 3.5; <i>IAM Identity Center OIDC API Reference, Errors</i>.
 */
public final class TokenFault {
    private TokenFault() {}

    public static Fault invalidRequest(String message) {
        return of("InvalidRequestException", "invalid_request", message);
    }

    public static Fault invalidClient(String message) {
        return of("InvalidClientException", 401, "invalid_client", message);
    }

    static Fault invalidGrant(String message) {
        return of("InvalidGrantException", "invalid_grant", message);
    }

    static Fault invalidScope(String message) {
        return of("InvalidScopeException", "invalid_scope", message);
    }

    static Fault invalidRedirect(String message) {
        return of("InvalidRedirectUriException", "invalid_redirect_uri", message);
    }

    public static Fault unsupportedGrant(String message) {
        return of("UnsupportedGrantTypeException", "unsupported_grant_type", message);
    }

    public static Fault unauthorizedClient(String message) {
        return of("UnauthorizedClientException", "unauthorized_client", message);
    }

    static Fault pending() {
        return of(
                "AuthorizationPendingException",
                "authorization_pending",
                "The person has not decided yet.");
    }

    static Fault slowDown() {
        return of(
                "SlowDownException",
                "slow_down",
                "The program asks too often: once in "
                        + Consents.INTERVAL.toSeconds()
                        + " s is enough.");
    }

    static Fault denied() {
        return of("AccessDeniedException", "access_denied", "The person denied the request.");
    }

    public static Fault accessDenied(String message) {
        return of("AccessDeniedException", "access_denied", message);
    }

    static Fault expired() {
        return of("ExpiredTokenException", "expired_token", "The request has expired.");
    }

    private static Fault of(String code, String error, String message) {
        return of(code, 400, error, message);
    }

    private static Fault of(String code, int status, String error, String message) {
        return new Fault(
                code, status, message, Map.of("error", error, "error_description", message));
    }
}
