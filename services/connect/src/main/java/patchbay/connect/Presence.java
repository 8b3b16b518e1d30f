package patchbay.connect;

import java.time.Instant;

/** The status that a user is in, and since when. */
public record Presence(String status, Instant since) {}
