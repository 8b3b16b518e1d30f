package patchbay.wire.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import patchbay.wire.codegen.ModelFile.ShapeFacts;

/**
 * Writes the Java sources for every model file: one record per structure, and per service its
 * operations, its faults and its simple types.
 *
 * <p>Arguments: the folder of the model files, the folder of generated sources. Only what changed
 * is written, and what no model file asks for any more is removed.
 */
final class Generator {
    private final Path target;
    private final Set<Path> written = new HashSet<>();

    private Generator(Path target) {
        this.target = target;
    }

    public static void main(String[] arguments) throws IOException {
        var generator = new Generator(Path.of(arguments[1]));
        List<Path> models;
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            models = files.filter(f -> f.toString().endsWith(".api")).sorted().toList();
        }
        for (Path file : models) {
            generator.service(ModelFileReader.read(file));
        }
        generator.removeTheRest();
    }

    private void service(ModelFile model) throws IOException {
        var sources = new TreeMap<String, String>();
        for (ShapeFacts shape : model.shapes().values()) {
            if (shape instanceof ShapeFacts.Structure structure) {
                sources.put(structure.name(), RecordSource.of(model, structure));
            }
        }
        String name = Names.type(model.service());
        sources.put(name + "Types", ServiceSource.types(model));
        sources.put(name + "Operations", ServiceSource.operations(model));
        sources.put(name + "Faults", ServiceSource.faults(model));
        sources.put("package-info", ServiceSource.packageInfo(model));
        Path folder = target.resolve("patchbay/wire").resolve(Names.lastOfPackage(model.service()));
        Files.createDirectories(folder);
        for (Map.Entry<String, String> source : sources.entrySet()) {
            write(folder.resolve(source.getKey() + ".java"), source.getValue());
        }
    }

    private void write(Path file, String source) throws IOException {
        written.add(file);
        if (!Files.exists(file) || !Files.readString(file).equals(source)) {
            Files.writeString(file, source);
        }
    }

    private void removeTheRest() throws IOException {
        try (Stream<Path> files = Files.walk(target)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!written.contains(file)) {
                    Files.delete(file);
                }
            }
        }
    }
}
