package patchbay.server.yaml;

/**
 * Something in a YAML file that cannot be meant. The message is {@code file:line: sentence}, the
 * sentence without a final stop.
 */
public final class YamlMistake extends Exception {
    private static final long serialVersionUID = 1L;

    public YamlMistake(Yaml.Place place, String sentence) {
        super(place + ": " + sentence);
    }
}
