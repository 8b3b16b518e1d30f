package patchbay.web.http;

import java.util.List;
import java.util.Optional;
import patchbay.aws.places.Door;

/**
 * A request line with its headers, before anybody has looked at it.
 *
 * @param target path and query as sent
 * @param host the Host header as sent
 */
record Incoming(
        String method,
        String target,
        String host,
        Door door,
        String clientIp,
        List<Answer.Header> headers) {
    Incoming {
        headers = List.copyOf(headers);
    }

    Optional<String> header(String name) {
        for (Answer.Header header : headers) {
            if (header.name().equalsIgnoreCase(name)) {
                return Optional.of(header.value());
            }
        }
        return Optional.empty();
    }

    /** The first cookie of this name, in any of the Cookie headers. */
    Optional<String> cookie(String name) {
        for (Answer.Header header : headers) {
            if (!header.name().equalsIgnoreCase("Cookie")) {
                continue;
            }
            for (String pair : header.value().split(";", -1)) {
                String trimmed = pair.strip();
                if (trimmed.startsWith(name + "=")) {
                    return Optional.of(trimmed.substring(name.length() + 1));
                }
            }
        }
        return Optional.empty();
    }
}
