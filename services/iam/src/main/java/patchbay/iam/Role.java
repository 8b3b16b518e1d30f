package patchbay.iam;

import java.time.Duration;
import patchbay.aws.Arn;

/**
 * A role: permissions that nobody has until they assume it.
 *
 * @param trustPolicy who may assume it, as the document was written
 * @param maxSession longest session that an API call may ask for
 */
public record Role(
        Identifiers ids,
        String trustPolicy,
        String description,
        Duration maxSession,
        Permissions permissions,
        Tags tags)
        implements PolicyHolder<Role> {
    @Override
    public Arn arn() {
        return ids.arn("role");
    }

    /** Whether a service made it, which alone may change it. */
    public boolean reserved() {
        return ids.path().startsWith(Identifiers.RESERVED);
    }

    Role trusting(String newTrustPolicy) {
        return new Role(ids, newTrustPolicy, description, maxSession, permissions, tags);
    }

    Role described(String newDescription, Duration newMaxSession) {
        return new Role(ids, trustPolicy, newDescription, newMaxSession, permissions, tags);
    }

    @Override
    public Role permitting(Permissions newPermissions) {
        return new Role(ids, trustPolicy, description, maxSession, newPermissions, tags);
    }

    Role tagged(Tags newTags) {
        return new Role(ids, trustPolicy, description, maxSession, permissions, newTags);
    }
}
