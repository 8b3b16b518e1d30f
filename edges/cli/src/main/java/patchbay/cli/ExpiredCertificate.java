package patchbay.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A certificate whose five years ended with 2025, and whose key nobody has. */
final class ExpiredCertificate {
    private ExpiredCertificate() {}

    /** As it stands in metadata. */
    static String base64() {
        try (InputStream in =
                Objects.requireNonNull(
                        ExpiredCertificate.class.getResourceAsStream("expired-certificate.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
