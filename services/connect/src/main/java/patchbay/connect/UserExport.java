package patchbay.connect;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the users of an instance as a file that adds the same to another, and the template. */
public final class UserExport {
    private final ConnectStore store;
    private final HierarchyStore groups;

    public UserExport(ConnectStore store, HierarchyStore groups) {
        this.store = store;
        this.groups = groups;
    }

    /** The template of this kind of instance: the headings, and nothing below. */
    public static String template(IdentityManagement identity) {
        return written(List.of(CsvTemplate.of(identity).headings()));
    }

    /** Every user in the order of the logins; no password, which nobody knows. */
    public String export(Instance instance) {
        CsvTemplate template = CsvTemplate.of(instance.identityManagement());
        Map<String, String> routing =
                store.routingProfiles(instance.id()).stream()
                        .collect(Collectors.toMap(RoutingProfile::id, RoutingProfile::name));
        Map<String, String> security =
                store.securityProfiles(instance.id()).stream()
                        .collect(Collectors.toMap(SecurityProfile::id, SecurityProfile::name));
        HierarchyPaths hierarchy = new HierarchyPaths(groups.groups(instance.id()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(template.headings());
        for (ConnectUser user : store.users(instance.id())) {
            rows.add(
                    template.columns().stream()
                            .map(column -> value(column, user, routing, security, hierarchy))
                            .toList());
        }
        return written(rows);
    }

    private static String value(
            CsvColumn column,
            ConnectUser user,
            Map<String, String> routing,
            Map<String, String> security,
            HierarchyPaths hierarchy) {
        return switch (column) {
            case FIRST_NAME -> plain(user.person().firstName().orElse(""));
            case LAST_NAME -> plain(user.person().lastName().orElse(""));
            case EMAIL -> plain(user.person().email().orElse(""));
            case SECONDARY_EMAIL -> plain(user.person().secondaryEmail().orElse(""));
            case MOBILE -> user.person().mobile().orElse("");
            case LOGIN -> user.login();
            case ROUTING -> routing.getOrDefault(user.routingProfile(), "");
            case SECURITY ->
                    user.securityProfiles().stream()
                            .map(id -> security.getOrDefault(id, id))
                            .collect(Collectors.joining("|"));
            case PHONE_TYPE ->
                    user.phone().type() == ConnectUser.Phone.Type.DESK_PHONE ? "desk" : "soft";
            case PHONE_NUMBER -> user.phone().deskNumber().orElse("");
            case AUTO_ACCEPT -> user.phone().autoAccept() ? "yes" : "no";
            case AFTER_CONTACT -> Integer.toString(user.phone().afterContactSeconds());
            case TAGS ->
                    plain(
                            new TreeMap<>(user.tags())
                                    .entrySet().stream()
                                            .map(tag -> tag.getKey() + ":" + tag.getValue())
                                            .collect(Collectors.joining("|")));
            case HIERARCHY -> plain(user.hierarchyGroup().flatMap(hierarchy::path).orElse(""));
            case PASSWORD, HIERARCHIES, PERSISTENT, ENHANCEMENT -> "";
        };
    }

    /** A spreadsheet must not take a name for a formula. */
    private static String plain(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String written(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            rows.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory can be written", e);
        }
        return text.toString();
    }
}
