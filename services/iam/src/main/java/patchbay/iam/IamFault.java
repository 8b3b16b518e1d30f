package patchbay.iam;

import patchbay.wire.Fault;

/**
 * The faults of the IAM service's model. Source: <i>IAM API Reference, Common Errors</i> and the
 * error lists of its actions.
 */
final class IamFault {
    private IamFault() {}

    static Fault noSuchEntity(String message) {
        return new Fault("NoSuchEntity", 404, message);
    }

    static Fault alreadyExists(String message) {
        return new Fault("EntityAlreadyExists", 409, message);
    }

    static Fault deleteConflict(String message) {
        return new Fault("DeleteConflict", 409, message);
    }

    static Fault limitExceeded(String message) {
        return new Fault("LimitExceeded", 409, message);
    }

    static Fault invalidInput(String message) {
        return new Fault("InvalidInput", 400, message);
    }

    static Fault malformedPolicy(String message) {
        return new Fault("MalformedPolicyDocument", 400, message);
    }

    static Fault validation(String message) {
        return new Fault("ValidationError", 400, message);
    }

    static Fault unmodifiable(String message) {
        return new Fault("UnmodifiableEntity", 400, message);
    }

    static Fault noPolicy(String arn) {
        return noSuchEntity("Policy " + arn + " was not found.");
    }

    static Fault notAttachable(String arn) {
        return noSuchEntity("Policy " + arn + " does not exist or is not attachable.");
    }

    static Fault noProvider(String arn) {
        return noSuchEntity("Manifest not found for arn " + arn);
    }
}
