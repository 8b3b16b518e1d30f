package patchbay.server.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value in a YAML file, and where it begins. */
public sealed interface Yaml {
    Place place();

    /** In the words of a person: {@code a list}. */
    String kind();

    /**
     * A place in a file, as editors understand it: {@code demo.yaml:12}.
     *
     * @param line counted from 1
     */
    record Place(String file, int line) {
        @Override
        public String toString() {
            return file + ":" + line;
        }
    }

    /**
     * @param quoted whether it was written in quotes: then it is text, whatever it looks like
     */
    record Scalar(Place place, String text, boolean quoted) implements Yaml {
        @Override
        public String kind() {
            return "`" + text + "`";
        }
    }

    record Sequence(Place place, List<Yaml> items) implements Yaml {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** In the order of the file. */
    record Mapping(Place place, Map<String, Yaml> entries) implements Yaml {
        public Mapping {
            entries = new LinkedHashMap<>(entries);
        }

        public Optional<Yaml> get(String key) {
            return Optional.ofNullable(entries.get(key));
        }

        @Override
        public String kind() {
            return "a mapping";
        }
    }

    /** Nothing after the colon, or {@code null}. */
    record Nothing(Place place) implements Yaml {
        @Override
        public String kind() {
            return "nothing";
        }
    }
}
