package patchbay.iam;

import patchbay.aws.Arn;

/** A group: permissions that all its members have as their own. It has no boundary and no tags. */
public record Group(Identifiers ids, Permissions permissions) implements PolicyHolder<Group> {
    @Override
    public Arn arn() {
        return ids.arn("group");
    }

    @Override
    public Group permitting(Permissions newPermissions) {
        return new Group(ids, newPermissions);
    }

    Group renamed(String path, String name) {
        return new Group(ids.renamed(path, name), permissions);
    }
}
