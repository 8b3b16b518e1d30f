package patchbay.wire.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the first version of a model file from AWS's own description of a service.
 *
 * <p>Not part of the build: it was run once per service, and is run again when an operation is to
 * be served that the model file does not hold yet. Arguments: the service's description as JSON
 * ({@code service-2.json} of botocore or {@code models/*-model.json} of aws-java-sdk-models), and a
 * file that names the operations to serve, one per line. The model file goes to standard output.
 * Only facts are taken: names, types, locations, constraints, error codes; no documentation text.
 */
final class Importer {
    private final Map<String, Object> model;
    private final Map<String, Object> shapes;
    private final StringBuilder out = new StringBuilder(100_000);

    private Importer(Map<String, Object> model) {
        this.model = model;
        this.shapes = JsonTree.object(model, "shapes");
    }

    public static void main(String[] arguments) throws IOException {
        var model = JsonTree.read(Path.of(arguments[0]));
        var served = new TreeSet<>(Files.readAllLines(Path.of(arguments[1])));
        served.removeIf(String::isBlank);
        System.out.print(new Importer(model).write(served));
    }

    private String write(Set<String> served) {
        var metadata = JsonTree.object(model, "metadata");
        var operations = new TreeMap<>(JsonTree.object(model, "operations"));
        line("# Facts about the API of %s.".formatted(metadata.get("serviceFullName")));
        line("# The form of this file is described in models/README.md.");
        line("");
        line("service %s".formatted(metadata.get("endpointPrefix")));
        line("  protocol %s".formatted(metadata.get("protocol")));
        line("  version %s".formatted(metadata.get("apiVersion")));
        setting("namespace", metadata.get("xmlNamespace"));
        setting("json-version", protocolIsJson(metadata) ? metadata.get("jsonVersion") : null);
        setting("target-prefix", metadata.get("targetPrefix"));
        line(
                "  signing-name %s"
                        .formatted(
                                metadata.getOrDefault(
                                        "signingName", metadata.get("endpointPrefix"))));
        var used = new LinkedHashSet<String>();
        var errors = new TreeSet<String>();
        for (String name : served) {
            Object operation = operations.get(name);
            if (operation == null) {
                throw new IllegalArgumentException("the service has no operation " + name);
            }
            operation(name, JsonTree.object(operation), used, errors);
        }
        line("");
        line("not-served");
        operations.forEach((name, operation) -> {
            if (!served.contains(name)) {
                line("  %s %s".formatted(name, http(JsonTree.object(operation))));
            }
        });
        line("");
        errors.forEach(this::error);
        line("");
        var reached = new TreeSet<>(closure(used));
        reached.stream().filter(this::isStructure).forEach(this::shape);
        reached.removeIf(this::isStructure);
        reached.forEach(this::shape);
        return out.toString();
    }

    private static boolean protocolIsJson(Map<String, Object> metadata) {
        return "json".equals(metadata.get("protocol"));
    }

    private static String http(Map<String, Object> operation) {
        var http = JsonTree.object(operation, "http");
        return http.get("method") + " " + http.get("requestUri");
    }

    private void operation(
            String name, Map<String, Object> operation, Set<String> used, Set<String> errors) {
        line("");
        line("operation %s".formatted(name));
        line("  http %s".formatted(http(operation)));
        if (operation.containsKey("input")) {
            String input = JsonTree.text(JsonTree.object(operation, "input"), "shape");
            line("  input %s".formatted(input));
            used.add(input);
        }
        if (operation.containsKey("output")) {
            var output = JsonTree.object(operation, "output");
            String shape = JsonTree.text(output, "shape");
            Object wrapper = output.get("resultWrapper");
            line("  output %s%s".formatted(shape, wrapper == null ? "" : " in " + wrapper));
            used.add(shape);
        }
        if ("none".equals(operation.get("authtype"))) {
            line("  open yes");
        }
        List<String> failures =
                JsonTree.list(operation, "errors").stream()
                        .map(e -> JsonTree.text(JsonTree.object(e), "shape"))
                        .toList();
        if (!failures.isEmpty()) {
            line("  errors %s".formatted(String.join(" ", failures)));
            errors.addAll(failures);
        }
    }

    private void error(String name) {
        var facts = JsonTree.object(JsonTree.object(shapes, name), "error");
        line(
                "error %s %s %s"
                        .formatted(
                                name,
                                facts.getOrDefault("code", name),
                                facts.get("httpStatusCode")));
    }

    private Set<String> closure(Set<String> roots) {
        var reached = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            String name = open.pop();
            if (!reached.add(name)) {
                continue;
            }
            var shape = JsonTree.object(shapes, name);
            switch (JsonTree.text(shape, "type")) {
                case "structure" ->
                        JsonTree.object(shape, "members")
                                .values()
                                .forEach(m -> open.add(target(JsonTree.object(m))));
                case "list" -> open.add(target(JsonTree.object(shape, "member")));
                case "map" -> {
                    open.add(target(JsonTree.object(shape, "key")));
                    open.add(target(JsonTree.object(shape, "value")));
                }
                default -> {}
            }
        }
        return reached;
    }

    private boolean isStructure(String name) {
        return JsonTree.text(JsonTree.object(shapes, name), "type").equals("structure");
    }

    private static String target(Map<String, Object> reference) {
        return JsonTree.text(reference, "shape");
    }

    private void shape(String name) {
        var shape = JsonTree.object(shapes, name);
        String secret = Boolean.TRUE.equals(shape.get("sensitive")) ? "secret " : "";
        switch (JsonTree.text(shape, "type")) {
            case "structure" -> structure(name, shape);
            case "list" -> {
                var member = JsonTree.object(shape, "member");
                Object as = member.get("locationName");
                line(
                        "list %s of %s%s%s"
                                .formatted(
                                        name,
                                        target(member),
                                        as == null ? "" : " as " + as,
                                        size(shape)));
            }
            case "map" ->
                    line(
                            "map %s of %s to %s%s"
                                    .formatted(
                                            name,
                                            target(JsonTree.object(shape, "key")),
                                            target(JsonTree.object(shape, "value")),
                                            size(shape)));
            case "string" -> string(name, shape, secret);
            case "timestamp" -> {
                Object format = shape.get("timestampFormat");
                line("timestamp %s%s".formatted(name, format == null ? "" : " " + format));
            }
            default ->
                    line(
                            "%s%s %s%s"
                                    .formatted(
                                            secret,
                                            JsonTree.text(shape, "type"),
                                            name,
                                            size(shape)));
        }
    }

    private void string(String name, Map<String, Object> shape, String secret) {
        if (shape.containsKey("enum")) {
            line(
                    "enum %s %s"
                            .formatted(
                                    name,
                                    JsonTree.list(shape, "enum").stream()
                                            .map(String::valueOf)
                                            .collect(Collectors.joining(" "))));
            return;
        }
        Object pattern = shape.get("pattern");
        String size = size(shape);
        if (pattern != null && size.isEmpty()) {
            size = " *..*";
        }
        line("%sstring %s%s%s".formatted(secret, name, size, pattern == null ? "" : " " + pattern));
    }

    private void structure(String name, Map<String, Object> shape) {
        line("");
        line("structure %s".formatted(name));
        List<Object> required = JsonTree.list(shape, "required");
        JsonTree.object(shape, "members")
                .forEach((member, reference) -> {
                    var facts = JsonTree.object(reference);
                    Object location = facts.get("location");
                    Object wireName = facts.get("locationName");
                    line(
                            "  %s%s %s%s"
                                    .formatted(
                                            member,
                                            required.contains(member) ? "!" : "",
                                            target(facts),
                                            location != null
                                                    ? " " + location + " " + wireName
                                                    : wireName != null ? " as " + wireName : ""));
                });
        line("");
    }

    private static String size(Map<String, Object> shape) {
        Object min = shape.get("min");
        Object max = shape.get("max");
        return min == null && max == null
                ? ""
                : " " + (min == null ? "*" : min) + ".." + (max == null ? "*" : max);
    }

    private void setting(String key, @Nullable Object value) {
        if (value != null) {
            line("  %s %s".formatted(key, value));
        }
    }

    private void line(String text) {
        boolean blank = text.isEmpty();
        if (blank && out.length() > 1 && out.charAt(out.length() - 2) == '\n') {
            return;
        }
        out.append(text).append('\n');
    }
}
