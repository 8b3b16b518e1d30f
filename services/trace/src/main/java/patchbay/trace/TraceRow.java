package patchbay.trace;

import java.util.Optional;
import patchbay.aws.AccountId;

/**
 * The part of a trace by which it is searched.
 *
 * @param account whose sign-in it is
 * @param outcome {@code signed-in}, {@code refused} or {@code undecided}
 * @param check id of the decisive check
 */
public record TraceRow(
        Optional<String> person,
        Optional<String> application,
        Optional<String> assertionId,
        Optional<AccountId> account,
        Optional<String> outcome,
        Optional<String> check) {}
