package patchbay.web.console.furniture;

import java.util.List;

/**
 * What a security profile permits to do with one kind of thing.
 *
 * @param label what it is, and what it is for
 * @param pages the pages of the instance that it opens
 */
public record PermissionView(String label, List<Verb> verbs, List<String> pages) {
    public PermissionView {
        verbs = List.copyOf(verbs);
        pages = List.copyOf(pages);
    }

    /** One permission: its name, and the verb that tells it from its neighbours. */
    public record Verb(String permission, String label, boolean granted) {}

    /** Permissions that belong together. */
    public record Group(String title, List<PermissionView> permissions) {
        public Group {
            permissions = List.copyOf(permissions);
        }
    }
}
