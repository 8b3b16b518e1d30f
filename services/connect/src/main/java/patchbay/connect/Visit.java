package patchbay.connect;

import java.time.Instant;
import java.util.Optional;

/**
 * A browser at an instance's host.
 *
 * @param cookie the session's token that it shows
 * @param address textual address of the client
 */
public record Visit(String alias, Optional<String> cookie, String address, Instant at) {}
