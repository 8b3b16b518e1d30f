package patchbay.wire.codegen;

import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import patchbay.wire.codegen.ModelFile.ErrorFacts;
import patchbay.wire.codegen.ModelFile.OperationFacts;

/** The Java sources that a service has once. */
final class ServiceSource {
    private ServiceSource() {}

    private static String head(ModelFile model, String... imports) {
        return "package patchbay.wire."
                + Names.lastOfPackage(model.service())
                + ";\n\n"
                + Stream.of(imports).map(i -> "import " + i + ";\n").collect(Collectors.joining())
                + "\n";
    }

    /** Simple shapes with a constraint. */
    static String types(ModelFile model) {
        String constants =
                model.shapes().entrySet().stream()
                        .filter(e -> Types.constant(e.getValue()))
                        .map(e ->
                                "    static final Shape.%s %s = %s;\n"
                                        .formatted(
                                                kind(e.getValue()),
                                                Names.constant(e.getKey()),
                                                Types.simple(e.getValue())))
                        .collect(Collectors.joining());
        return head(model, "patchbay.wire.shape.Shape")
                + "/** The simple types of the %s API that have constraints. */\n"
                        .formatted(model.service())
                + "final class "
                + Names.type(model.service())
                + "Types {\n"
                + "    private "
                + Names.type(model.service())
                + "Types() {}\n\n"
                + constants
                + "}\n";
    }

    private static String kind(ModelFile.ShapeFacts shape) {
        String made = Types.simple(shape).substring("new Shape.".length());
        return made.startsWith("Whole")
                ? "Whole"
                : made.startsWith("Fraction") ? "Fraction" : "Text";
    }

    /** What is served, each made when asked for, and everything that AWS knows. */
    static String operations(ModelFile model) {
        String name = Names.type(model.service()) + "Operations";
        return head(
                        model,
                        "patchbay.wire.Nothing",
                        "patchbay.wire.Operation",
                        "patchbay.wire.Protocol",
                        "patchbay.wire.ServiceModel")
                + "/** The %s API, version %s: the operations that are served. */\n"
                        .formatted(model.service(), model.setting("version"))
                + "public final class "
                + name
                + " {\n"
                + "    private "
                + name
                + "() {}\n\n"
                + model.operations().stream()
                        .map(facts -> operation(facts, model))
                        .collect(Collectors.joining())
                + model(model)
                + "}\n";
    }

    private static String operation(OperationFacts facts, ModelFile model) {
        String input = facts.input().orElse("Nothing");
        String output = facts.output().orElse("Nothing");
        String made =
                "new Operation<>(%s, %s, %s, %s, %s, %s)"
                        .formatted(
                                Names.literal(facts.name()),
                                record(facts.input()),
                                record(facts.output()),
                                Names.literal(facts.wrapper()),
                                facts.open(),
                                Names.literal(
                                        facts.errors().stream()
                                                .map(model.errors()::get)
                                                .map(e -> e.code() + " " + e.status())
                                                .collect(Collectors.joining(" "))));
        String errors =
                facts.errors().isEmpty()
                        ? ""
                        : " Its own errors: " + String.join(", ", facts.errors()) + ".";
        return "    /** {@code %s}.%s */\n    public static Operation<%s, %s> %s() {\n        return %s;\n    }\n\n"
                .formatted(
                        facts.http(), errors, input, output, Names.component(facts.name()), made);
    }

    /** Its shape and what makes one of fields. */
    private static String record(Optional<String> name) {
        return name.map(n -> n + ".SHAPE, " + n + "::from")
                .orElse("Nothing.SHAPE, fields -> Nothing.NOTHING");
    }

    private static String model(ModelFile model) {
        var routes = new TreeMap<String, String>();
        model.operations().forEach(o -> routes.put(o.name(), o.http()));
        model.unserved().forEach(u -> routes.put(u.name(), u.http()));
        String lines =
                routes.entrySet().stream()
                        .map(e -> "            " + e.getValue() + " " + e.getKey() + "\n")
                        .collect(Collectors.joining());
        return """
            /** What the protocols need to know of the service. */
            public static ServiceModel model() {
                return new ServiceModel(%s, Protocol.%s, %s, %s, %s, %s, %s, %s, %s, java.util.Map.of(%s), ROUTES);
            }

            private static final String ROUTES =
                    \"""
        %s            \""";
        """
                .formatted(
                        Names.literal(model.service()),
                        switch (model.setting("protocol")) {
                            case "query" -> "QUERY";
                            case "json" -> "JSON";
                            case "rest-json" -> "REST_JSON";
                            case String other ->
                                    throw new IllegalArgumentException("protocol `" + other + "`");
                        },
                        Names.literal(model.setting("version")),
                        Names.literal(model.setting("namespace")),
                        Names.literal(model.setting("json-version")),
                        Names.literal(model.setting("target-prefix")),
                        Names.literal(model.setting("signing-name")),
                        model.setting("scope").equals("global"),
                        Names.literal(model.setting("validation-error")),
                        model.wordings().entrySet().stream()
                                .map(e ->
                                        Names.literal(e.getKey())
                                                + ", "
                                                + Names.literal(e.getValue()))
                                .collect(Collectors.joining(", ")),
                        lines);
    }

    /** One factory per error, with the code and the status that the model gives it. */
    static String faults(ModelFile model) {
        var errors = new TreeMap<>(model.errors());
        String name = Names.type(model.service()) + "Faults";
        return head(model, "patchbay.wire.Fault")
                + "/** The errors of the %s API, each with its code and status. */\n"
                        .formatted(model.service())
                + "public final class "
                + name
                + " {\n"
                + "    private "
                + name
                + "() {}\n\n"
                + errors.values().stream()
                        .map(ServiceSource::fault)
                        .collect(Collectors.joining("\n"))
                + "}\n";
    }

    private static String fault(ErrorFacts error) {
        return "    public static Fault %s(String message) {\n        return new Fault(%s, %d, message);\n    }\n"
                .formatted(
                        Names.component(error.name().replaceAll("Exception$", "")),
                        Names.literal(error.code()),
                        error.status());
    }

    static String packageInfo(ModelFile model) {
        return "/**\n * Generated from {@code models/%s.api}: one record per structure of the API.\n *\n * <p>How they are used is told in {@link patchbay.wire}.\n */\n@NullMarked\npackage patchbay.wire.%s;\n\nimport org.jspecify.annotations.NullMarked;\n"
                .formatted(model.service(), Names.lastOfPackage(model.service()));
    }
}
