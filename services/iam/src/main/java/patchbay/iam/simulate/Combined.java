package patchbay.iam.simulate;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import patchbay.policy.Explanation.Outcome;

/**
 * The results of one action put together: the most restrictive decision speaks, with the statements
 * that led to it. Source: <i>IAM API Reference, EvaluationResult</i>; SIM3.
 */
final class Combined {
    private static final Comparator<Outcome> RESTRICTIVE =
            Comparator.comparingInt(outcome ->
                    switch (outcome) {
                        case ALLOWED -> 0;
                        case IMPLICIT_DENY -> 1;
                        case EXPLICIT_DENY -> 2;
                    });

    private Combined() {}

    static Result of(String resourceName, List<Result> results) {
        Outcome outcome = results.stream().map(Result::outcome).max(RESTRICTIVE).orElseThrow();
        return new Result(
                resourceName,
                outcome,
                results.stream()
                        .filter(result -> result.outcome() == outcome)
                        .flatMap(result -> result.matched().stream())
                        .distinct()
                        .toList(),
                once(results.stream().flatMap(result -> result.missing().stream())),
                all(results, Result::organizations),
                all(results, Result::boundary),
                details(results));
    }

    /** Names that differ only in case are one key; the first spelling stays. */
    static List<String> once(Stream<String> names) {
        Map<String, String> kept = new LinkedHashMap<>();
        names.forEach(name -> kept.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
        return List.copyOf(kept.values());
    }

    private static Optional<Boolean> all(
            List<Result> results, Function<Result, Optional<Boolean>> verdict) {
        return results.stream().flatMap(r -> verdict.apply(r).stream()).reduce(Boolean::logicalAnd);
    }

    private static Optional<Map<String, Outcome>> details(List<Result> results) {
        List<Map<String, Outcome>> given =
                results.stream().flatMap(result -> result.details().stream()).toList();
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Outcome> most = new TreeMap<>();
        given.forEach(details ->
                details.forEach((kind, outcome) ->
                        most.merge(
                                kind, outcome, (a, b) -> RESTRICTIVE.compare(a, b) >= 0 ? a : b)));
        return Optional.of(most);
    }
}
