package patchbay.wire.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import patchbay.wire.codegen.ModelFile.ErrorFacts;
import patchbay.wire.codegen.ModelFile.MemberFacts;
import patchbay.wire.codegen.ModelFile.OperationFacts;
import patchbay.wire.codegen.ModelFile.Range;
import patchbay.wire.codegen.ModelFile.ShapeFacts;
import patchbay.wire.codegen.ModelFile.Unserved;

/** Reads the form that {@code models/README.md} describes. */
final class ModelFileReader {
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Map<String, String> wordings = new LinkedHashMap<>();
    private final List<OperationFacts> operations = new ArrayList<>();
    private final List<Unserved> unserved = new ArrayList<>();
    private final Map<String, ErrorFacts> errors = new TreeMap<>();
    private final Map<String, ShapeFacts> shapes = new TreeMap<>();

    private ModelFileReader() {}

    /** The facts in the file; a line that is not understood is named with its number. */
    static ModelFile read(Path file) throws IOException {
        var reader = new ModelFileReader();
        List<String> lines = Files.readAllLines(file);
        int next = 0;
        while (next < lines.size()) {
            int first = next++;
            String head = lines.get(first);
            if (head.isBlank() || head.startsWith("#")) {
                continue;
            }
            var body = new ArrayList<String>();
            while (next < lines.size() && lines.get(next).startsWith("  ")) {
                body.add(lines.get(next++).strip());
            }
            try {
                reader.block(head, body);
            } catch (RuntimeException e) {
                throw new IllegalArgumentException(
                        file + ":" + (first + 1) + ": " + e.getMessage(), e);
            }
        }
        return new ModelFile(
                reader.settings.getOrDefault("service", ""),
                reader.settings,
                reader.wordings,
                reader.operations,
                reader.unserved,
                reader.errors,
                reader.shapes);
    }

    private void block(String head, List<String> body) {
        String[] word = head.split(" ");
        switch (word[0]) {
            case "service" -> {
                settings.put("service", word[1]);
                body.forEach(this::setting);
            }
            case "operation" -> operations.add(operation(word[1], body));
            case "not-served" ->
                    body.forEach(line -> unserved.add(new Unserved(first(line), rest(line))));
            case "error" ->
                    errors.put(
                            word[1], new ErrorFacts(word[1], word[2], Integer.parseInt(word[3])));
            case "structure" ->
                    shapes.put(
                            word[1],
                            new ShapeFacts.Structure(
                                    word[1], body.stream().map(ModelFileReader::member).toList()));
            case "list" -> shapes.put(word[1], list(word));
            case "map" ->
                    shapes.put(
                            word[1], new ShapeFacts.Dictionary(word[3], word[5], range(word, 6)));
            case "enum" ->
                    shapes.put(
                            word[1],
                            new ShapeFacts.Text(
                                    Range.NONE, "", List.of(word).subList(2, word.length), false));
            case "secret" -> shapes.put(word[2], text(rest(head), true));
            case "string" -> shapes.put(word[1], text(head, false));
            case "timestamp" ->
                    shapes.put(
                            word[1],
                            new ShapeFacts.Moment(word.length > 2 && word[2].equals("iso8601")));
            case "integer", "long", "double", "float", "boolean", "document" ->
                    shapes.put(word[1], new ShapeFacts.Plain(word[0], range(word, 2)));
            default -> throw new IllegalArgumentException("`" + word[0] + "` is not known here");
        }
    }

    private void setting(String line) {
        String key = first(line);
        String value = rest(line);
        if (key.equals("wording")) {
            wordings.put(first(value), rest(value));
        } else {
            settings.put(key, value);
        }
    }

    private static OperationFacts operation(String name, List<String> body) {
        var facts = new TreeMap<String, String>();
        body.forEach(line -> facts.put(first(line), rest(line)));
        String output = facts.getOrDefault("output", "");
        int wrapped = output.indexOf(" in ");
        return new OperationFacts(
                name,
                facts.getOrDefault("http", "POST /"),
                Optional.ofNullable(facts.get("input")),
                output.isEmpty() ? Optional.empty() : Optional.of(first(output)),
                wrapped < 0 ? "" : output.substring(wrapped + 4),
                facts.containsKey("open"),
                facts.containsKey("errors") ? List.of(facts.get("errors").split(" ")) : List.of());
    }

    private static MemberFacts member(String line) {
        String[] word = line.split(" ");
        boolean required = word[0].endsWith("!");
        boolean evenEmpty = word[0].endsWith("?");
        String name = required || evenEmpty ? word[0].substring(0, word[0].length() - 1) : word[0];
        String location = word.length > 2 && !word[2].equals("as") ? word[2] : "";
        return new MemberFacts(
                name, word[1], required, evenEmpty, location, word.length > 3 ? word[3] : name);
    }

    private static ShapeFacts list(String[] word) {
        boolean renamed = word.length > 4 && word[4].equals("as");
        return new ShapeFacts.Sequence(
                word[3], renamed ? word[5] : "member", range(word, renamed ? 6 : 4));
    }

    /** {@code string NAME [MIN..MAX [PATTERN]]}; the pattern is the rest of the line. */
    private static ShapeFacts text(String line, boolean secret) {
        String[] part = line.split(" ", 4);
        return new ShapeFacts.Text(
                range(part, 2), part.length > 3 ? part[3] : "", List.of(), secret);
    }

    private static Range range(String[] word, int position) {
        return word.length > position ? Range.parse(word[position]) : Range.NONE;
    }

    private static String first(String line) {
        int space = line.indexOf(' ');
        return space < 0 ? line : line.substring(0, space);
    }

    private static String rest(String line) {
        return line.substring(line.indexOf(' ') + 1);
    }
}
