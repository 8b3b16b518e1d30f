package patchbay.identity.directory.api;

import java.util.Map;
import patchbay.identity.directory.DirectoryCheck;
import patchbay.identity.directory.DirectoryOutcome;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/** What the Identity Store says where it refuses. Observed: {@code USER not found.} */
final class Faults {
    private Faults() {}

    static Fault notFound(String type, String id) {
        return new Fault(
                "ResourceNotFoundException",
                400,
                type + " not found.",
                Map.of("ResourceType", type, "ResourceId", id));
    }

    static Fault noUser(String id) {
        return notFound("USER", id);
    }

    static Fault noGroup(String id) {
        return notFound("GROUP", id);
    }

    static Fault noMembership(String id) {
        return notFound("GROUP_MEMBERSHIP", id);
    }

    static Fault validation(String message) {
        return new Fault("ValidationException", 400, message);
    }

    static Fault taken(String message) {
        return new Fault("ConflictException", 400, message, "UNIQUENESS_CONSTRAINT_VIOLATION");
    }

    /** What a change of a person leaves behind, or why there is none. */
    static <T> Reply<T> user(DirectoryOutcome<T> outcome, String id) {
        return reply(outcome, noUser(id), "UserName");
    }

    static <T> Reply<T> group(DirectoryOutcome<T> outcome, String id) {
        return reply(outcome, noGroup(id), "GroupDisplayName");
    }

    private static <T> Reply<T> reply(DirectoryOutcome<T> outcome, Fault gone, String name) {
        return switch (outcome) {
            case DirectoryOutcome.Done<T> done -> Reply.done(done.value());
            case DirectoryOutcome.Refused<T> refused ->
                    Reply.refused(
                            switch ((DirectoryCheck) refused.decisive().definition()) {
                                case USER_NAME_FREE, GROUP_NAME_FREE ->
                                        refused.decisive().found().endsWith("was removed")
                                                ? gone
                                                : taken("Duplicate " + name);
                                case EMAIL_FREE -> taken("Duplicate email");
                                case EXTERNAL_ID_FREE -> taken("Duplicate ExternalId");
                                case UNCHANGED ->
                                        new Fault(
                                                "ConflictException",
                                                400,
                                                "The resource was changed by another request.",
                                                "CONCURRENT_MODIFICATION");
                                case USER_NAME_FORM ->
                                        validation(
                                                "userName: The attribute userName is not valid, or"
                                                        + " its value is reserved");
                                case EMAIL_FORM ->
                                        validation(
                                                "emails.value: The attribute value is not valid");
                                case NAMES_PRESENT ->
                                        validation(
                                                "name: The attributes name.givenName,"
                                                        + " name.familyName and displayName are"
                                                        + " required");
                                case GROUP_NAME_FORM ->
                                        validation(
                                                "displayName: The attribute displayName is"
                                                        + " required, or its value is reserved");
                                case DETAILS_FORM,
                                        GROUP_DETAILS_FORM,
                                        PASSWORD_RULES,
                                        PASSWORD_UNCOMMON,
                                        PASSWORD_NEW ->
                                        validation(refused.decisive().found().replace("`", ""));
                            });
        };
    }
}
