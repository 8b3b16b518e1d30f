package patchbay.web.console.furniture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import patchbay.connect.PermissionGroup;
import patchbay.web.page.Messages;

/** Permissions of a security profile in words, and which page of the instance each opens. */
final class Permissions {
    private static final Messages M = Messages.HERE;

    private Permissions() {}

    /**
     * In groups, with what is granted.
     *
     * @param all whether to name what is not granted, too
     */
    static List<PermissionView.Group> groups(Set<String> granted, boolean all) {
        Set<String> others = new TreeSet<>(granted);
        List<PermissionView.Group> groups = new ArrayList<>();
        for (PermissionGroup group : PermissionGroup.all()) {
            List<PermissionView> views = new ArrayList<>();
            for (PermissionGroup.Subject subject : group.subjects()) {
                others.removeAll(subject.permissions());
                if (all || subject.permissions().stream().anyMatch(granted::contains)) {
                    views.add(
                            view(
                                    M.text("console.permission." + subject.name()),
                                    subject.permissions(),
                                    granted,
                                    all));
                }
            }
            add(groups, M.text("console.permission-group." + group.name()), views);
        }
        add(
                groups,
                M.text("console.permission-group.other"),
                others.stream().map(name -> view(name, List.of(name), granted, all)).toList());
        return groups;
    }

    private static void add(
            List<PermissionView.Group> groups, String title, List<PermissionView> views) {
        if (!views.isEmpty()) {
            groups.add(new PermissionView.Group(title, views));
        }
    }

    private static PermissionView view(
            String label, List<String> permissions, Set<String> granted, boolean all) {
        return new PermissionView(
                label,
                permissions.stream()
                        .filter(it -> all || granted.contains(it))
                        .map(it -> new PermissionView.Verb(it, verb(it), granted.contains(it)))
                        .toList(),
                permissions.stream()
                        .filter(it -> all || granted.contains(it))
                        .flatMap(it -> PermissionGroup.pagesOf(it).stream())
                        .distinct()
                        .toList());
    }

    /** The last word of the permission's name, in the reader's language. */
    private static String verb(String permission) {
        String verb = permission.substring(permission.lastIndexOf('.') + 1);
        return switch (verb) {
            case "Create",
                    "Edit",
                    "View",
                    "Delete",
                    "EnableAndDisable",
                    "Purge",
                    "Publish",
                    "Claim",
                    "Release",
                    "Remove",
                    "EditPermission",
                    "Assign",
                    "EditVisibility",
                    "Schedule",
                    "Share",
                    "Download" ->
                    M.text("console.permission-verb." + verb);
            default -> M.text("console.permission-verb.Access");
        };
    }

    /** The pages that these permissions open together. */
    static List<String> pages(Set<String> granted) {
        return granted.stream()
                .flatMap(it -> PermissionGroup.pagesOf(it).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
