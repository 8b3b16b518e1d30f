package patchbay.cli;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A SAMLResponse as people save it: the form field's base64, or the XML itself. */
final class SamlFile {
    private SamlFile() {}

    /** The base64 of the Response; white space around it and line breaks in it do not count. */
    static String base64(String text) {
        String stripped = text.strip();
        return stripped.startsWith("<")
                ? Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))
                : stripped.replaceAll("[\r\n]+", "");
    }
}
