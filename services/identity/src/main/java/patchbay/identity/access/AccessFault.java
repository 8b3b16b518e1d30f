package patchbay.identity.access;

import patchbay.wire.Fault;

/**
 * Errors of the Identity Center administration in its own words.
 *
 * <p>Source: <i>IAM Identity Center API Reference, Common errors</i> and the error lists of its
 * actions; sentences as public bug reports quote them. Every error of the caller has status 400.
 */
public final class AccessFault {
    private AccessFault() {}

    public static Fault notFound(String message) {
        return new Fault("ResourceNotFoundException", 400, message);
    }

    public static Fault conflict(String message) {
        return new Fault("ConflictException", 400, message);
    }

    public static Fault invalid(String message) {
        return new Fault("ValidationException", 400, message);
    }

    public static Fault denied(String message) {
        return new Fault("AccessDeniedException", 400, message);
    }

    public static Fault quota(String message) {
        return new Fault("ServiceQuotaExceededException", 400, message);
    }

    public static Fault noPermissionSet(String id) {
        return notFound("Could not find PermissionSet with id " + id);
    }
}
