package patchbay.connect;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the rows of a file refer to by name, and who is there already. */
final class CsvNames {
    /** What a file calls the ways to enhance a voice. */
    static final Map<String, String> ENHANCEMENTS =
            Map.of(
                    "none", "NONE",
                    "isolate voice", "VOICE_ISOLATION",
                    "suppress noise", "NOISE_SUPPRESSION");

    private final Map<String, String> routing = new HashMap<>();
    private final Map<String, String> security = new HashMap<>();
    private final Map<String, String> logins = new HashMap<>();

    private final HierarchyPaths hierarchy;

    CsvNames(ConnectStore store, HierarchyStore groups, InstanceId instance) {
        hierarchy = new HierarchyPaths(groups.groups(instance));
        store.routingProfiles(instance).forEach(it -> routing.put(it.name(), it.id()));
        store.securityProfiles(instance).forEach(it -> security.put(it.name(), it.id()));
        store.logins(instance).forEach(login -> logins.put(folded(login), login));
    }

    /** The same the other way round. */
    static String enhancement(String mode) {
        return ENHANCEMENTS.entrySet().stream()
                .filter(it -> it.getValue().equals(mode))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    static String folded(String login) {
        return login.toLowerCase(Locale.ROOT);
    }

    Map<String, String> routing() {
        return routing;
    }

    Map<String, String> security() {
        return security;
    }

    HierarchyPaths hierarchy() {
        return hierarchy;
    }

    /** Logins by their lower case. */
    Map<String, String> logins() {
        return logins;
    }
}
