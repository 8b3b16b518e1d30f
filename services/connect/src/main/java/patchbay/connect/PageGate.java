package patchbay.connect;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import patchbay.explain.Check;
import patchbay.explain.Remedy;

/** Which permission opens which page of an instance (rule 8.34). */
final class PageGate {
    /** The page that an agent works on. */
    static final String DESK = "/ccp-v2";

    /** The page that every user may see. */
    static final String HOME = "/home";

    private static final Set<String> PANEL = Set.of(PermissionNames.CONTACT_PANEL);
    private static final Set<String> METRICS =
            Set.of(
                    "AccessMetrics",
                    "AccessMetrics.RealTimeMetrics.Access",
                    "AccessMetrics.HistoricalMetrics.Access",
                    "AccessMetrics.Dashboards.Access");

    /** The pages that not everybody may see. */
    private static final List<String> GUARDED =
            List.of(
                    DESK,
                    "/agent-app-v2",
                    "/users",
                    "/security-profiles",
                    "/routing-profiles",
                    "/queues",
                    "/contact-search",
                    "/metrics",
                    "/real-time-metrics",
                    "/dashboards");

    private PageGate() {}

    /** The pages that this permission alone opens. */
    static List<String> openedBy(String permission) {
        return GUARDED.stream().filter(it -> permissionsFor(it).contains(permission)).toList();
    }

    /** The permissions of which one is enough; none for a page that everybody may see. */
    static Set<String> permissionsFor(String path) {
        return switch (first(path)) {
            case "ccp", "ccp-v2", "ccp-naws", "agent-app", "agent-app-v2" -> PANEL;
            case "users" -> Set.of("Users.View");
            case "security-profiles" -> Set.of("SecurityProfiles.View");
            case "routing-profiles" -> Set.of("RoutingPolicies.View");
            case "queues" -> Set.of("Queues.View");
            case "contact-search" -> Set.of("ContactSearch.View", "MyContacts.View");
            case "metrics", "real-time-metrics", "dashboards" -> METRICS;
            default -> Set.of();
        };
    }

    /** Asks whether one of the profiles permits the path. */
    static Check ask(String path, Collection<SecurityProfile> profiles) {
        Set<String> wanted = permissionsFor(path);
        String names =
                profiles.stream()
                        .map(profile -> "`" + profile.name() + "`")
                        .sorted()
                        .collect(Collectors.joining(", "));
        if (wanted.isEmpty()) {
            return Check.pass(
                    ConnectCheck.PAGE_IS_PERMITTED,
                    "no permission is needed for `" + path + "`",
                    "security profiles " + names);
        }
        String expected =
                new TreeSet<>(wanted)
                        .stream()
                                .map(permission -> "`" + permission + "`")
                                .collect(Collectors.joining(" or ", "", " for `" + path + "`"));
        List<String> granting =
                profiles.stream()
                        .filter(p -> p.permissions().stream().anyMatch(wanted::contains))
                        .map(SecurityProfile::name)
                        .sorted()
                        .toList();
        if (!granting.isEmpty()) {
            return Check.pass(
                    ConnectCheck.PAGE_IS_PERMITTED,
                    expected,
                    "security profile `" + granting.getFirst() + "` has it");
        }
        return Check.fail(
                ConnectCheck.PAGE_IS_PERMITTED,
                expected,
                "security profiles " + names + " lack it",
                Remedy.of(
                        "give the user a security profile with `"
                                + new TreeSet<>(wanted).first()
                                + "`, such as `Agent`"));
    }

    /** The first segment of the path inside the instance, without the legacy prefix. */
    private static String first(String path) {
        String inner = path.startsWith("/connect/") ? path.substring("/connect".length()) : path;
        int end = 1;
        while (end < inner.length() && "/?#".indexOf(inner.charAt(end)) < 0) {
            end++;
        }
        return inner.length() < 2 ? "" : inner.substring(1, end);
    }
}
