package patchbay.identity.scim;

import java.io.Serial;

/** Why a request is not done. Thrown within this package only; {@link ScimServer} answers it. */
final class ScimFault extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    /** The kinds of rule 7.32. */
    enum Kind {
        VALIDATION(400, "ValidationException", "invalidSyntax"),
        UNAUTHORIZED(401, "UnauthorizedException", ""),
        NOT_FOUND(404, "ResourceNotFoundException", ""),
        CONFLICT(409, "ConflictException", "uniqueness"),
        INTERNAL(500, "InternalServerException", "");

        private final int status;
        private final String type;
        private final String scimType;

        Kind(int status, String type, String scimType) {
            this.status = status;
            this.type = type;
            this.scimType = scimType;
        }

        int status() {
            return status;
        }

        String type() {
            return type;
        }

        /** The word of RFC 7644 for it; empty where it has none. */
        String scimType() {
            return scimType;
        }
    }

    private final Kind kind;

    private ScimFault(Kind kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    /** The sentence that provisioners show begins as AWS's does (rule 7.32). */
    static ScimFault invalid(String why) {
        return new ScimFault(
                Kind.VALIDATION,
                "Request is unparsable, syntactically incorrect, or violates schema: " + why);
    }

    static ScimFault unauthorized() {
        return new ScimFault(
                Kind.UNAUTHORIZED, "The token is missing, invalid, expired, or of another tenant.");
    }

    static ScimFault notFound(String what) {
        return new ScimFault(Kind.NOT_FOUND, what + " not found.");
    }

    static ScimFault conflict(String why) {
        return new ScimFault(Kind.CONFLICT, why);
    }
}
