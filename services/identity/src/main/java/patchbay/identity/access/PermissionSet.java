package patchbay.identity.access;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import patchbay.aws.Arn;
import patchbay.aws.InvalidValue;

/**
 * What somebody may do in an account, under one name for all accounts.
 *
 * @param id {@code ps-} and 16 letters or digits
 * @param instance the id of the instance: {@code ssoins-…}
 * @param session how long credentials of it last: one to twelve hours
 * @param relayState where the console opens; may be empty
 * @param revision grows with each change; a role of an older revision is out of date
 */
public record PermissionSet(
        String id,
        String instance,
        String name,
        String description,
        Duration session,
        String relayState,
        Instant createdAt,
        long revision,
        Permits permits) {
    private static final Pattern ID = Pattern.compile("ps-[a-zA-Z0-9]{16}");

    public PermissionSet {
        if (!ID.matcher(id).matches()) {
            throw new InvalidValue("permission set id", id, ID);
        }
    }

    /** {@code arn:aws:sso:::permissionSet/ssoins-…/ps-…}. */
    public Arn arn(String partition) {
        return new Arn(partition, "sso", "", "", "permissionSet/" + instance + "/" + id);
    }

    PermissionSet described(String newDescription, Duration newSession, String newRelayState) {
        return new PermissionSet(
                id,
                instance,
                name,
                newDescription,
                newSession,
                newRelayState,
                createdAt,
                revision + 1,
                permits);
    }

    PermissionSet with(Permits changed) {
        return new PermissionSet(
                id,
                instance,
                name,
                description,
                session,
                relayState,
                createdAt,
                revision + 1,
                changed);
    }
}
