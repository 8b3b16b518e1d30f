package patchbay.iam;

import patchbay.aws.Arn;

/** What has a name and policies of its own: a role, a user or a group. */
public sealed interface PolicyHolder<T extends PolicyHolder<T>> permits Role, User, Group {
    Identifiers ids();

    Permissions permissions();

    Arn arn();

    default String name() {
        return ids().name();
    }

    /** The same with other policies. */
    T permitting(Permissions permissions);
}
