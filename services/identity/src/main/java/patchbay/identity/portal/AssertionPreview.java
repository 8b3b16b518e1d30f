package patchbay.identity.portal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import patchbay.explain.Check;

/** What an application's assertion would say about somebody, without a signature. */
public final class AssertionPreview {
    private final AssertionValues values;
    private final Optional<byte[]> document;
    private final List<Check> checks;

    AssertionPreview(AssertionValues values, Optional<byte[]> document, List<Check> checks) {
        this.values = values;
        this.document = document.map(byte[]::clone);
        this.checks = List.copyOf(checks);
    }

    public AssertionValues values() {
        return values;
    }

    /** The assertion's XML; empty where none could be issued. */
    public Optional<String> document() {
        return document.map(octets -> new String(octets, StandardCharsets.UTF_8));
    }

    public List<Check> checks() {
        return checks;
    }
}
