package patchbay.web.console.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import patchbay.saml.metadata.MetadataOutcome;
import patchbay.saml.metadata.MetadataReader;
import patchbay.saml.verify.SigningKey;
import patchbay.web.page.Messages;
import patchbay.web.page.Prose;

/**
 * What a metadata document says.
 *
 * @param problems why it cannot be used; none where it can
 */
public record MetadataView(List<Issuer> issuers, List<Prose> problems) {
    private static final Messages M = Messages.HERE;

    /** Rule 7.17: the time before an expiry in which somebody should look. */
    private static final Duration SOON = Duration.ofDays(90);

    public MetadataView {
        issuers = List.copyOf(issuers);
        problems = List.copyOf(problems);
    }

    /** An identity provider and the keys that it may sign with. */
    public record Issuer(String entityId, List<Certificate> certificates) {}

    /**
     * A certificate.
     *
     * @param fingerprint SHA-256, in pairs
     * @param css {@code pass}, {@code warn} or {@code fail}, by its expiry
     * @param word the same in words
     */
    public record Certificate(String fingerprint, String expires, String css, String word) {}

    /** Of a document, as it stands at this moment. */
    public static MetadataView of(String document, Instant now) {
        return switch (MetadataReader.read(document)) {
            case MetadataOutcome.Accepted accepted ->
                    new MetadataView(issuers(accepted.issuers(), now), List.of());
            case MetadataOutcome.Refused refused ->
                    new MetadataView(
                            List.of(),
                            refused.checks().stream()
                                    .filter(check -> check.failed())
                                    .map(check ->
                                            Prose.of(
                                                    M.text(
                                                            "metadata.problem",
                                                            check.expected(),
                                                            check.found())))
                                    .toList());
        };
    }

    private static List<Issuer> issuers(Map<String, List<SigningKey>> issuers, Instant now) {
        return issuers.entrySet().stream()
                .map(entry ->
                        new Issuer(
                                entry.getKey(),
                                entry.getValue().stream()
                                        .map(key -> certificate(key, now))
                                        .toList()))
                .toList();
    }

    private static Certificate certificate(SigningKey key, Instant now) {
        boolean expired = !now.isBefore(key.expires());
        boolean soon = !expired && now.plus(SOON).isAfter(key.expires());
        return new Certificate(
                String.join(" ", pairs(key.fingerprint())),
                key.expires().toString(),
                expired ? "fail" : soon ? "warn" : "pass",
                M.text(
                        expired
                                ? "metadata.expired"
                                : soon ? "metadata.expires-soon" : "metadata.valid"));
    }

    private static String[] pairs(String hex) {
        return hex.split("(?<=\\G..)");
    }

    /** What would change: what only the one or only the other has. */
    List<Change> changesTo(MetadataView next) {
        List<Change> changes = new ArrayList<>();
        List<String> before = entries();
        List<String> after = next.entries();
        after.stream()
                .filter(entry -> !before.contains(entry))
                .forEach(entry -> changes.add(new Change("+", M.text("metadata.added"), entry)));
        before.stream()
                .filter(entry -> !after.contains(entry))
                .forEach(entry -> changes.add(new Change("−", M.text("metadata.removed"), entry)));
        before.stream()
                .filter(after::contains)
                .forEach(entry -> changes.add(new Change("=", M.text("metadata.kept"), entry)));
        return changes;
    }

    /** A line of the comparison. */
    public record Change(String sign, String word, String what) {}

    private List<String> entries() {
        return issuers.stream()
                .flatMap(issuer ->
                        issuer.certificates().stream()
                                .map(certificate ->
                                        M.text(
                                                "metadata.entry",
                                                issuer.entityId(),
                                                certificate.fingerprint(),
                                                certificate.expires())))
                .toList();
    }
}
