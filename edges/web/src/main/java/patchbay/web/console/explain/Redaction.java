package patchbay.web.console.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.explain.StationReport;
import patchbay.explain.Trace;
import patchbay.explain.Verdict;

/**
 * A trace without what tells whose it is: people, e-mail addresses, network addresses, account
 * numbers and ids become words of their own, the same for the same thing, so that it still can be
 * followed. What differs in letter case only gets the same word; the check says that it does.
 */
final class Redaction {
    private static final Pattern MAIL =
            Pattern.compile("[A-Za-z0-9_+=.-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");
    private static final Pattern ACCOUNT = Pattern.compile("\\b[0-9]{12}\\b");
    private static final Pattern ID =
            Pattern.compile(
                    "\\b[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\b"
                            + "|\\b(?:AROA|AIDA|ASIA|AKIA)[A-Z0-9]{12,}\\b");
    private static final Pattern ADDRESS = Pattern.compile("\\b(?:[0-9]{1,3}\\.){3}[0-9]{1,3}\\b");

    private final Map<String, String> words = new LinkedHashMap<>();
    private final Optional<Pattern> person;

    private Redaction(Trace trace) {
        String name = trace.person();
        this.person =
                name.isBlank()
                        ? Optional.empty()
                        : Optional.of(
                                Pattern.compile(
                                        "(?<![A-Za-z0-9_])"
                                                + Pattern.quote(name)
                                                + "(?![A-Za-z0-9_])",
                                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    static Trace of(Trace trace) {
        return new Redaction(trace).redacted(trace);
    }

    private Trace redacted(Trace trace) {
        List<StationReport> stations =
                trace.stations().stream()
                        .map(report ->
                                new StationReport(
                                        report.station(),
                                        report.checks().stream().map(this::redacted).toList()))
                        .toList();
        Verdict verdict =
                switch (trace.verdict()) {
                    case Verdict.SignedIn(String sentence) -> new Verdict.SignedIn(text(sentence));
                    case Verdict.Undecided(String sentence) ->
                            new Verdict.Undecided(text(sentence));
                    case Verdict.Refused(Check decisive, String sentence, String cause) ->
                            new Verdict.Refused(redacted(decisive), text(sentence), text(cause));
                };
        return new Trace(
                trace.code(),
                trace.startedAt(),
                text(trace.person()),
                text(trace.application()),
                Optional.empty(),
                stations,
                verdict);
    }

    private Check redacted(Check check) {
        return new Check(
                check.definition(),
                check.outcome(),
                text(check.expected()),
                text(check.found()),
                text(check.configuredAt()),
                check.remedy().map(Remedy::text).map(this::text).map(Remedy::of));
    }

    private String text(String text) {
        String rest = replaced(text, MAIL, "person%d@example.invalid");
        if (person.isPresent()) {
            rest = replaced(rest, person.get(), "person%d");
        }
        rest = replaced(rest, ID, "id-%d");
        rest = replaced(rest, ADDRESS, "address-%d");
        return replaced(rest, ACCOUNT, "account-%d");
    }

    private String replaced(String text, Pattern pattern, String form) {
        return pattern.matcher(text)
                .replaceAll(
                        (MatchResult found) -> Matcher.quoteReplacement(word(found.group(), form)));
    }

    private String word(String original, String form) {
        return words.computeIfAbsent(
                original.toLowerCase(Locale.ROOT), _ -> form.formatted(words.size() + 1));
    }
}
