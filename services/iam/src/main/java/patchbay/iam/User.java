package patchbay.iam;

import patchbay.aws.Arn;

/** A user: somebody or something with long-lived access keys. */
public record User(Identifiers ids, Permissions permissions, Tags tags)
        implements PolicyHolder<User> {
    @Override
    public Arn arn() {
        return ids.arn("user");
    }

    @Override
    public User permitting(Permissions newPermissions) {
        return new User(ids, newPermissions, tags);
    }

    User tagged(Tags newTags) {
        return new User(ids, permissions, newTags);
    }

    User renamed(String path, String name) {
        return new User(ids.renamed(path, name), permissions, tags);
    }
}
