package patchbay.wire.codegen;

import java.util.HashSet;
import java.util.Set;
import patchbay.wire.codegen.ModelFile.MemberFacts;
import patchbay.wire.codegen.ModelFile.Range;
import patchbay.wire.codegen.ModelFile.ShapeFacts;

/** How the members of one structure look in Java: their types, schemas and conversions. */
final class Types {
    private final ModelFile model;
    private final String owner;

    /**
     * @param owner the structure whose members are written
     */
    Types(ModelFile model, String owner) {
        this.model = model;
        this.owner = owner;
    }

    /** Whether the member's component is an {@code Optional}. */
    boolean optional(MemberFacts member) {
        return !member.required() && (member.evenEmpty() || !collection(member.shape()));
    }

    boolean collection(String shape) {
        return switch (model.shape(shape)) {
            case ShapeFacts.Sequence s -> true;
            case ShapeFacts.Dictionary d -> true;
            default -> false;
        };
    }

    /** The record component's type. */
    String component(MemberFacts member) {
        return optional(member) ? "Optional<" + boxed(member.shape()) + ">" : plain(member.shape());
    }

    /** The builder's field. */
    String held(MemberFacts member) {
        String name = Names.component(member.name());
        if (optional(member)) {
            return "@Nullable " + boxed(member.shape()) + " " + name;
        }
        return switch (model.shape(member.shape())) {
            case ShapeFacts.Sequence s -> plain(member.shape()) + " " + name + " = List.of()";
            case ShapeFacts.Dictionary d -> plain(member.shape()) + " " + name + " = Map.of()";
            default -> "@Nullable " + boxed(member.shape()) + " " + name;
        };
    }

    String plain(String shape) {
        return switch (boxed(shape)) {
            case "Integer" -> "int";
            case "Long" -> "long";
            case "Double" -> "double";
            case "Boolean" -> "boolean";
            case String other -> other;
        };
    }

    String boxed(String shape) {
        return switch (model.shape(shape)) {
            case ShapeFacts.Text t -> "String";
            case ShapeFacts.Moment m -> "Instant";
            case ShapeFacts.Structure s -> s.name();
            case ShapeFacts.Sequence s -> "List<" + boxed(s.element()) + ">";
            case ShapeFacts.Dictionary d -> "Map<String, " + boxed(d.value()) + ">";
            case ShapeFacts.Plain p ->
                    switch (p.type()) {
                        case "integer" -> "Integer";
                        case "long" -> "Long";
                        case "boolean" -> "Boolean";
                        case "document" -> "RawJson";
                        default -> "Double";
                    };
        };
    }

    /** The expression that reads the member at a position. */
    String read(MemberFacts member, int position) {
        return switch (model.shape(member.shape())) {
            case ShapeFacts.Sequence s ->
                    collection(member, position, "list(%d, %s)", element(s.element()));
            case ShapeFacts.Dictionary d ->
                    collection(member, position, "map(%d, %s)", element(d.value()));
            case ShapeFacts.Structure s ->
                    member.required()
                            ? "%s.from(fields.required(%d, Fields.class))"
                                    .formatted(s.name(), position)
                            : "fields.optional(%d, Fields.class).map(%s::from)"
                                    .formatted(position, s.name());
            default ->
                    "fields.%s(%d, %s.class)"
                            .formatted(
                                    member.required() ? "required" : "optional",
                                    position,
                                    boxed(member.shape()));
        };
    }

    private static String collection(
            MemberFacts member, int position, String read, String element) {
        String value = "fields." + read.formatted(position, element);
        return member.evenEmpty()
                ? "fields.optional(%d, Object.class).map(present -> %s)".formatted(position, value)
                : value;
    }

    private String element(String shape) {
        return switch (model.shape(shape)) {
            case ShapeFacts.Structure s -> "v -> " + s.name() + ".from((Fields) v)";
            case ShapeFacts.Sequence s ->
                    "v -> Fields.elements(v, " + inner(element(s.element())) + ")";
            case ShapeFacts.Dictionary d ->
                    "v -> Fields.entries(v, " + inner(element(d.value())) + ")";
            default -> boxed(shape) + ".class::cast";
        };
    }

    /** A lambda inside a lambda needs another variable. */
    private static String inner(String lambda) {
        return lambda.startsWith("v -> ")
                ? "w -> " + lambda.substring(5).replaceAll("\\bv\\b", "w")
                : lambda;
    }

    /** The expression of the member's schema. */
    String member(MemberFacts member) {
        String result =
                "Member.%s(%s, %s)"
                        .formatted(
                                member.required() ? "required" : "optional",
                                Names.literal(member.name()),
                                schema(member.shape()));
        if (member.evenEmpty()) {
            result += ".writtenEvenEmpty()";
        }
        String wire = Names.literal(member.wireName());
        return switch (member.location()) {
            case "" ->
                    member.wireName().equals(member.name()) ? result : result + ".as(" + wire + ")";
            case "uri" -> result + ".in(Member.Location.URI, " + wire + ")";
            case "querystring" -> result + ".in(Member.Location.QUERY, " + wire + ")";
            case "header" -> result + ".in(Member.Location.HEADER, " + wire + ")";
            default -> throw new IllegalArgumentException("location `" + member.location() + "`");
        };
    }

    private String schema(String shape) {
        return switch (model.shape(shape)) {
            case ShapeFacts.Structure s ->
                    reaches(s.name(), owner, new HashSet<>())
                            ? "new Shape.Later(() -> " + s.name() + ".SHAPE)"
                            : s.name() + ".SHAPE";
            case ShapeFacts.Sequence s ->
                    "new Shape.Sequence(%s, %s, %s)"
                            .formatted(
                                    schema(s.element()),
                                    Names.literal(s.wireName()),
                                    size(s.size()));
            case ShapeFacts.Dictionary d ->
                    "new Shape.Dictionary(%s, %s, %s)"
                            .formatted(schema(d.key()), schema(d.value()), size(d.size()));
            case ShapeFacts.Text t when t.equals(ANY) -> "Shape.Text.ANY";
            case ShapeFacts.Plain p when p.type().equals("boolean") -> "Shape.Flag.FLAG";
            case ShapeFacts.Plain p when p.type().equals("document") -> "Shape.Free.FREE";
            case ShapeFacts.Moment m -> m.iso() ? "Shape.Moment.ISO" : "Shape.Moment.USUAL";
            default -> Names.type(model.service()) + "Types." + Names.constant(shape);
        };
    }

    private static final ShapeFacts.Text ANY =
            new ShapeFacts.Text(Range.NONE, "", java.util.List.of(), false);

    /** Whether a constant of the types class is needed for the shape. */
    static boolean constant(ShapeFacts shape) {
        return switch (shape) {
            case ShapeFacts.Text t -> !t.equals(ANY);
            case ShapeFacts.Plain p -> !p.type().equals("boolean") && !p.type().equals("document");
            default -> false;
        };
    }

    /** The expression of a simple shape's schema. */
    static String simple(ShapeFacts shape) {
        return switch (shape) {
            case ShapeFacts.Text t -> {
                String made =
                        t.values().isEmpty()
                                ? "new Shape.Text(%s%s)"
                                        .formatted(
                                                size(t.length()),
                                                t.pattern().isEmpty()
                                                        ? ""
                                                        : ", " + Names.literal(t.pattern()))
                                : "Shape.Text.oneOf("
                                        + String.join(
                                                ", ",
                                                t.values().stream().map(Names::literal).toList())
                                        + ")";
                yield t.secret() ? made + ".kept()" : made;
            }
            case ShapeFacts.Plain p ->
                    switch (p.type()) {
                        case "integer" ->
                                "new Shape.Whole(%s, %s, false)"
                                        .formatted(
                                                bound(p.range().min(), "Integer.MIN_VALUE"),
                                                bound(p.range().max(), "Integer.MAX_VALUE"));
                        case "long" ->
                                "new Shape.Whole(%s, %s, true)"
                                        .formatted(
                                                bound(p.range().min(), "Long.MIN_VALUE"),
                                                bound(p.range().max(), "Long.MAX_VALUE"));
                        default ->
                                "new Shape.Fraction(%s, %s)"
                                        .formatted(
                                                bound(p.range().min(), "-Double.MAX_VALUE"),
                                                bound(p.range().max(), "Double.MAX_VALUE"));
                    };
            default -> throw new IllegalArgumentException("not a simple shape: " + shape);
        };
    }

    private static String size(Range range) {
        return bound(range.min(), "0") + ", " + bound(range.max(), "Integer.MAX_VALUE");
    }

    private static String bound(String written, String otherwise) {
        return written.equals("*") ? otherwise : written;
    }

    private boolean reaches(String from, String goal, Set<String> seen) {
        if (from.equals(goal)) {
            return true;
        }
        if (!seen.add(from)) {
            return false;
        }
        return switch (model.shape(from)) {
            case ShapeFacts.Structure s ->
                    s.members().stream().anyMatch(m -> reaches(m.shape(), goal, seen));
            case ShapeFacts.Sequence s -> reaches(s.element(), goal, seen);
            case ShapeFacts.Dictionary d -> reaches(d.value(), goal, seen);
            default -> false;
        };
    }
}
