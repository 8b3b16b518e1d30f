package patchbay.web.console.sources;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import patchbay.identity.source.Fields;
import patchbay.identity.source.Kind;
import patchbay.identity.source.LdapPreset;
import patchbay.identity.source.PersonAttribute;
import patchbay.web.http.Form;
import patchbay.web.page.Messages;

/** The fields of a source's form: drawn from settings, and read back into them. */
final class SourceFields {
    private static final Messages M = Messages.HERE;
    private static final List<String> TICKS =
            List.of(
                    "enabled",
                    "plain",
                    "nestedGroups",
                    "importAtSignIn",
                    "signRequests",
                    "unsolicited");

    private SourceFields() {}

    /** What a form of this kind begins with. */
    static Fields fresh(Kind kind) {
        Fields fields =
                Fields.NONE
                        .with("kind", kind.word())
                        .with("enabled", "true")
                        .with("signRequests", "true")
                        .with("unsolicited", "true");
        return kind == Kind.SAML ? fields : fields.or(LdapPreset.of(kind));
    }

    static List<SourceFormView.Section> draw(Kind kind, Fields fields) {
        return switch (kind) {
            case DIRECTORY -> List.of(about(fields));
            case ACTIVE_DIRECTORY, LDAP ->
                    List.of(
                            about(fields),
                            connection(fields),
                            people(kind, fields),
                            groups(fields),
                            mapping(fields),
                            keeping(fields));
            case SAML -> List.of(about(fields), provider(fields));
        };
    }

    private static SourceFormView.Section about(Fields fields) {
        return section(
                "about",
                fields,
                List.of("name", "text"),
                List.of("enabled", "tick"),
                List.of("domain", "lines"));
    }

    private static SourceFormView.Section connection(Fields fields) {
        return section(
                "connection",
                fields,
                List.of("server", "lines"),
                List.of("plain", "tick"),
                List.of("authority", "lines"),
                List.of("certificateName", "text"),
                List.of("bindDn", "text"),
                List.of("bindPassword", "password"));
    }

    private static SourceFormView.Section people(Kind kind, Fields fields) {
        List<List<String>> rows =
                new ArrayList<>(
                        List.of(
                                List.of("peopleBase", "text"),
                                List.of("peopleFilter", "text"),
                                List.of("loginAttribute", "lines")));
        if (kind == Kind.ACTIVE_DIRECTORY) {
            rows.add(List.of("domainName", "text"));
        }
        return section("people", fields, rows.toArray(SourceFields::rows));
    }

    // An array of a generic type cannot be made directly.
    @SuppressWarnings("unchecked")
    private static List<String>[] rows(int size) {
        return (List<String>[]) new List<?>[size];
    }

    private static SourceFormView.Section groups(Fields fields) {
        return section(
                "groups",
                fields,
                List.of("groupsBase", "text"),
                List.of("groupsFilter", "text"),
                List.of("nestedGroups", "tick"));
    }

    private static SourceFormView.Section keeping(Fields fields) {
        return section(
                "keeping",
                fields,
                List.of("syncMinutes", "text"),
                List.of("gone", "choice"),
                List.of("importAtSignIn", "tick"));
    }

    private static SourceFormView.Section provider(Fields fields) {
        return section(
                "provider",
                fields,
                List.of("metadataUrl", "text"),
                List.of("metadata", "lines"),
                List.of("binding", "choice"),
                List.of("signRequests", "tick"),
                List.of("unsolicited", "tick"));
    }

    /**
     * One row for each attribute, under today's names; rows by older names are kept as they are.
     */
    private static SourceFormView.Section mapping(Fields fields) {
        Map<String, String> rows = new LinkedHashMap<>();
        for (PersonAttribute attribute : PersonAttribute.values()) {
            rows.put(attribute.field(), fields.text(attribute.field()));
        }
        fields.values()
                .forEach((name, values) -> {
                    if (name.startsWith("map.")) {
                        rows.put(name, values.getFirst());
                    }
                });
        List<FieldView> drawn = new ArrayList<>();
        rows.forEach((name, value) ->
                drawn.add(new FieldView(name, name.substring(4), "", "text", value)));
        return new SourceFormView.Section(M.text("console.source.section.mapping"), drawn);
    }

    @SafeVarargs
    private static SourceFormView.Section section(
            String title, Fields fields, List<String>... rows) {
        List<FieldView> drawn = new ArrayList<>();
        for (List<String> row : rows) {
            String name = row.getFirst();
            drawn.add(
                    new FieldView(
                            name,
                            M.text("console.source.field." + name),
                            M.text("console.source.hint." + name),
                            row.getLast(),
                            row.getLast().equals("password")
                                    ? ""
                                    : String.join("\n", fields.all(name))));
        }
        return new SourceFormView.Section(M.text("console.source.section." + title), drawn);
    }

    /** What was filled in. Several lines are several values, but of a document. */
    static Fields read(Kind kind, Form form) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String name : form.names()) {
            String text = form.text(name).replace("\r\n", "\n");
            values.put(
                    name,
                    name.equals("metadata") || name.equals("authority")
                            ? List.of(text)
                            : text.lines().toList());
        }
        for (String tick : TICKS) {
            values.put(tick, List.of(Boolean.toString(form.all(tick).contains("true"))));
        }
        values.remove("do");
        values.remove("bindPassword");
        values.put("kind", List.of(kind.word()));
        return Fields.of(values);
    }
}
