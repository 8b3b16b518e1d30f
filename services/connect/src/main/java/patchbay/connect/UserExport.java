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
import java.util.function.Function;
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
            case FIRST_NAME -> CsvFormula.masked(user.person().firstName().orElse(""));
            case LAST_NAME -> CsvFormula.masked(user.person().lastName().orElse(""));
            case EMAIL -> CsvFormula.masked(user.person().email().orElse(""));
            case SECONDARY_EMAIL -> CsvFormula.masked(user.person().secondaryEmail().orElse(""));
            case MOBILE -> user.person().mobile().orElse("");
            case LOGIN -> CsvFormula.masked(user.login());
            case ROUTING -> CsvFormula.masked(routing.getOrDefault(user.routingProfile(), ""));
            case SECURITY ->
                    CsvFormula.masked(
                            user.securityProfiles().stream()
                                    .map(id -> security.getOrDefault(id, id))
                                    .collect(Collectors.joining("|")));
            case PHONE_TYPE ->
                    user.phone().type() == ConnectUser.Phone.Type.DESK_PHONE ? "desk" : "soft";
            case PHONE_NUMBER -> user.phone().deskNumber().orElse("");
            case AUTO_ACCEPT -> user.phone().autoAccept() ? "yes" : "no";
            case AFTER_CONTACT -> Integer.toString(user.phone().afterContactSeconds());
            case TAGS ->
                    CsvFormula.masked(
                            new TreeMap<>(user.tags())
                                    .entrySet().stream()
                                            .map(tag -> tag.getKey() + ":" + tag.getValue())
                                            .collect(Collectors.joining("|")));
            case HIERARCHY ->
                    CsvFormula.masked(user.hierarchyGroup().flatMap(hierarchy::path).orElse(""));
            case PERSISTENT ->
                    of(
                            user,
                            ChannelSetting.Kind.PERSISTENT_CONNECTION,
                            value -> value.equals("true") ? "yes" : "no");
            case ENHANCEMENT ->
                    of(user, ChannelSetting.Kind.VOICE_ENHANCEMENT, CsvNames::enhancement);
            case PASSWORD, HIERARCHIES -> "";
        };
    }

    private static String of(
            ConnectUser user, ChannelSetting.Kind kind, Function<String, String> words) {
        return user.phone().settings(kind).stream()
                .filter(it -> it.channel().equals(ChannelSetting.VOICE))
                .map(it -> words.apply(it.value()))
                .findFirst()
                .orElse("");
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
