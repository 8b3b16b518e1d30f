package patchbay.wire.codegen;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import patchbay.wire.codegen.ModelFile.MemberFacts;
import patchbay.wire.codegen.ModelFile.ShapeFacts;

/** The Java source of the record for one structure. */
final class RecordSource {
    private static final List<String> RESERVED =
            List.of("fields", "builder", "toString", "hashCode", "getClass", "notify", "wait");

    private final ModelFile model;
    private final Types types;
    private final String name;
    private final List<MemberFacts> members;
    private final StringBuilder out = new StringBuilder();

    private RecordSource(ModelFile model, ShapeFacts.Structure structure) {
        this.model = model;
        this.types = new Types(model, structure.name());
        this.name = structure.name();
        this.members = structure.members();
        for (MemberFacts member : members) {
            if (RESERVED.contains(component(member))) {
                throw new IllegalArgumentException(name + "." + member.name() + " needs a name");
            }
        }
    }

    static String of(ModelFile model, ShapeFacts.Structure structure) {
        return new RecordSource(model, structure).write();
    }

    private String write() {
        String body = javadoc() + header() + schema() + copies() + reader() + fields() + masked();
        body += builder() + "}\n";
        var imports =
                new TreeSet<>(
                        List.of("patchbay.wire.shape.*", "javax.annotation.processing.Generated"));
        imports.addAll(
                List.of("java.util.*", "java.time.Instant", "org.jspecify.annotations.Nullable"));
        return "package patchbay.wire."
                + Names.lastOfPackage(model.service())
                + ";\n\n"
                + imports.stream().map(i -> "import " + i + ";\n").collect(Collectors.joining())
                + "\n"
                + body;
    }

    private String javadoc() {
        return "/** {@code %s} of the %s API, version %s. */\n@Generated(\"patchbay.wire.codegen\")\n"
                .formatted(name, model.service(), model.setting("version"));
    }

    private String header() {
        return "public record %s(%s) implements Structured {\n"
                .formatted(name, each(m -> types.component(m) + " " + component(m), ", "));
    }

    private String schema() {
        return "    static final Structure SHAPE = new Structure(%s%s);\n\n"
                .formatted(Names.literal(name), each(m -> ",\n            " + types.member(m), ""));
    }

    /** Lists and maps are copied on the way in. */
    private String copies() {
        String lines =
                each(
                        m ->
                                switch (model.shape(m.shape())) {
                                    case ShapeFacts.Sequence s -> copy(m, "List", "copyOf");
                                    case ShapeFacts.Dictionary d -> copy(m, "Fields", "copy");
                                    default -> "";
                                },
                        "");
        return lines.isEmpty() ? "" : "    public " + name + " {\n" + lines + "    }\n\n";
    }

    private String copy(MemberFacts member, String type, String how) {
        String component = component(member);
        String copied =
                types.optional(member)
                        ? component + ".map(" + type + "::" + how + ")"
                        : type + "." + how + "(" + component + ")";
        return "        " + component + " = " + copied + ";\n";
    }

    private String reader() {
        out.setLength(0);
        for (int i = 0; i < members.size(); i++) {
            out.append(i == 0 ? "\n                " : ",\n                ")
                    .append(types.read(members.get(i), i));
        }
        return "    static %s from(Fields fields) {\n        return new %s(%s);\n    }\n\n"
                .formatted(name, name, out);
    }

    private String fields() {
        return "    @Override\n    public Fields fields() {\n        return new Fields(SHAPE%s);\n    }\n\n"
                .formatted(
                        members.isEmpty()
                                ? ", new @Nullable Object[0]"
                                : ", new @Nullable Object[] {"
                                        + each(RecordSource::component, ", ")
                                        + "}");
    }

    /** A record that holds a secret does not print itself. */
    private String masked() {
        boolean secret =
                members.stream()
                        .anyMatch(m ->
                                model.shape(m.shape()) instanceof ShapeFacts.Text text
                                        && text.secret());
        return secret
                ? "    @Override\n    public String toString() {\n        return \"%s[********]\";\n    }\n\n"
                        .formatted(name)
                : "";
    }

    private String builder() {
        return "    public static Builder builder() {\n        return new Builder();\n    }\n\n"
                + "    /** Sets what there is; the rest stays absent. */\n"
                + "    public static final class Builder {\n"
                + each(m -> "        private " + types.held(m) + ";\n", "")
                + "\n        private Builder() {}\n\n"
                + each(this::setters, "")
                + "        public %s build() {\n            return new %s(%s);\n        }\n    }\n"
                        .formatted(name, name, each(this::built, ",\n                "));
    }

    private String setters(MemberFacts member) {
        String component = component(member);
        String result =
                "        public Builder %s(%s value) {\n            this.%s = value;\n            return this;\n        }\n\n"
                        .formatted(component, types.plain(member.shape()), component);
        if (types.optional(member)) {
            result +=
                    "        public Builder %s(Optional<%s> value) {\n            this.%s = value.orElse(null);\n            return this;\n        }\n\n"
                            .formatted(component, types.boxed(member.shape()), component);
        }
        return result;
    }

    private String built(MemberFacts member) {
        String component = component(member);
        if (types.optional(member)) {
            return "Optional.ofNullable(" + component + ")";
        }
        return types.collection(member.shape())
                ? component
                : "Fields.demand(%s, %s, %s)"
                        .formatted(component, Names.literal(name), Names.literal(member.name()));
    }

    private String each(Function<MemberFacts, String> line, String separator) {
        return members.stream().map(line).collect(Collectors.joining(separator));
    }

    private static String component(MemberFacts member) {
        return Names.component(member.name());
    }
}
