package patchbay.connect;

import java.util.List;

/**
 * Permissions that belong together, as an administrator looks for them.
 *
 * @param name a word such as {@code routing}
 */
public record PermissionGroup(String name, List<Subject> subjects) {
    public PermissionGroup {
        subjects = List.copyOf(subjects);
    }

    /**
     * What some permissions are about.
     *
     * @param name such as {@code Queues}
     * @param permissions such as {@code Queues.View}; the name itself where there is one alone
     */
    public record Subject(String name, List<String> permissions) {
        public Subject {
            permissions = List.copyOf(permissions);
        }
    }

    /** Every group there is (rules 8.32 and 8.33). */
    public static List<PermissionGroup> all() {
        return PermissionNames.groups();
    }

    /** The paths of an instance that the permission alone opens (rule 8.34). */
    public static List<String> pagesOf(String permission) {
        return PageGate.openedBy(permission);
    }
}
