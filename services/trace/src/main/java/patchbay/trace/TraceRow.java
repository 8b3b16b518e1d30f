package patchbay.trace;

import java.util.Optional;

/**
 * The part of a trace by which it is searched.
 *
 * @param outcome {@code signed-in}, {@code refused} or {@code undecided}
 * @param check id of the decisive check
 */
public record TraceRow(
        Optional<String> person,
        Optional<String> application,
        Optional<String> assertionId,
        Optional<String> outcome,
        Optional<String> check) {}
