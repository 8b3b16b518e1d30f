package patchbay.wire.sigv4;

import java.util.Optional;

/**
 * What a signature is good for: a day, a region, a service.
 *
 * @param date {@code 20261122}
 */
public record CredentialScope(String date, String region, String service, String terminator) {
    static final String TERMINATOR = "aws4_request";

    /** The scope behind an access key ID; nothing where there are not four fields. */
    static Optional<CredentialScope> parse(String text) {
        String[] field = text.split("/", -1);
        return field.length == 4
                ? Optional.of(new CredentialScope(field[0], field[1], field[2], field[3]))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return date + "/" + region + "/" + service + "/" + terminator;
    }
}
