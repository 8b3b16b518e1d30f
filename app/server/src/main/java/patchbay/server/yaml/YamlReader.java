package patchbay.server.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads YAML 1.2 text. Nothing is instantiated by tags, and every key of a mapping is text. */
public final class YamlReader {
    private final String file;

    private YamlReader(String file) {
        this.file = file;
    }

    /**
     * The document in the text; an empty text is an empty mapping.
     *
     * @param file how the text is named in mistakes
     * @throws YamlMistake where it is no YAML, or a key stands twice
     */
    public static Yaml read(String file, String text) throws YamlMistake {
        YamlReader reader = new YamlReader(file);
        LoadSettings settings =
                LoadSettings.builder()
                        .setLabel(file)
                        .setAllowDuplicateKeys(false)
                        .setMaxAliasesForCollections(50)
                        .setCodePointLimit(16 * 1024 * 1024)
                        .build();
        try {
            Optional<Node> root = new Compose(settings).composeString(text);
            return root.isPresent()
                    ? reader.value(root.get())
                    : new Yaml.Mapping(new Yaml.Place(file, 1), Map.of());
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            throw new YamlMistake(new Yaml.Place(file, line), "no YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new YamlMistake(new Yaml.Place(file, 1), "no YAML: " + e.getMessage());
        }
    }

    private Yaml value(Node node) throws YamlMistake {
        Yaml.Place place = place(node);
        return switch (node) {
            case ScalarNode scalar -> scalar(place, scalar);
            case SequenceNode sequence -> {
                List<Yaml> items = new ArrayList<>();
                for (Node item : sequence.getValue()) {
                    items.add(value(item));
                }
                yield new Yaml.Sequence(place, items);
            }
            case MappingNode mapping -> mapping(place, mapping);
            default -> throw new YamlMistake(place, "neither a value, nor a list, nor a mapping");
        };
    }

    private static Yaml scalar(Yaml.Place place, ScalarNode scalar) {
        if (scalar.getTag().equals(Tag.NULL)) {
            return new Yaml.Nothing(place);
        }
        boolean quoted = scalar.getScalarStyle() != ScalarStyle.PLAIN;
        return new Yaml.Scalar(place, scalar.getValue(), quoted);
    }

    private Yaml mapping(Yaml.Place place, MappingNode mapping) throws YamlMistake {
        Map<String, Yaml> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new YamlMistake(place(tuple.getKeyNode()), "a key must be plain text");
            }
            if (entries.put(key.getValue(), value(tuple.getValueNode())) != null) {
                throw new YamlMistake(place(key), "key `" + key.getValue() + "` stands here twice");
            }
        }
        return new Yaml.Mapping(place, entries);
    }

    private Yaml.Place place(Node node) {
        return new Yaml.Place(file, node.getStartMark().map(Mark::getLine).orElse(0) + 1);
    }
}
