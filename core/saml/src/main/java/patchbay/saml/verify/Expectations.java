package patchbay.saml.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a Response must be addressed to, and when it must arrive.
 *
 * @param recipients the addresses of this sign-in endpoint; compared byte for byte
 * @param audiences accepted without remark; compared byte for byte
 * @param doubtfulAudiences accepted with a warning (rule 1.9: regional addresses)
 * @param request the ID of the AuthnRequest that was made; empty where none was, and then a
 *     Response that answers one is refused
 * @param now the instant of presentation
 * @param redeemWithin how long after IssueInstant an assertion may be redeemed
 * @param expirySkew added to every NotOnOrAfter; zero unless the owner knows why
 * @param futureSkew how far NotBefore and IssueInstant may lie in the future
 */
public record Expectations(
        Set<String> recipients,
        Set<String> audiences,
        Set<String> doubtfulAudiences,
        Optional<String> request,
        Instant now,
        Duration redeemWithin,
        Duration expirySkew,
        Duration futureSkew,
        ReplayGuard replay) {
    public Expectations {
        recipients = Set.copyOf(recipients);
        audiences = Set.copyOf(audiences);
        doubtfulAudiences = Set.copyOf(doubtfulAudiences);
    }

    /**
     * What AWS sign-in expects: five minutes from issue to redemption, no tolerance for expiry, one
     * minute for clocks that run ahead, reuse allowed (rules 1.12, 1.13).
     */
    public static Expectations of(Set<String> recipients, Set<String> audiences, Instant now) {
        return new Expectations(
                recipients,
                audiences,
                Set.of(),
                Optional.empty(),
                now,
                Duration.ofMinutes(5),
                Duration.ZERO,
                Duration.ofSeconds(60),
                ReplayGuard.ALLOW_REUSE);
    }

    /** The same, taking these audiences with a warning. */
    public Expectations withDoubtfulAudiences(Set<String> doubtful) {
        return new Expectations(
                recipients,
                audiences,
                doubtful,
                request,
                now,
                redeemWithin,
                expirySkew,
                futureSkew,
                replay);
    }

    /** The same with other tolerances. */
    public Expectations withSkew(Duration expiry, Duration future) {
        return new Expectations(
                recipients,
                audiences,
                doubtfulAudiences,
                request,
                now,
                redeemWithin,
                expiry,
                future,
                replay);
    }

    /** The same, remembering what was redeemed. */
    public Expectations withReplayGuard(ReplayGuard guard) {
        return new Expectations(
                recipients,
                audiences,
                doubtfulAudiences,
                request,
                now,
                redeemWithin,
                expirySkew,
                futureSkew,
                guard);
    }

    /** The same, expecting the answer to a request. */
    public Expectations answering(String requestId) {
        return new Expectations(
                recipients,
                audiences,
                doubtfulAudiences,
                Optional.of(requestId),
                now,
                redeemWithin,
                expirySkew,
                futureSkew,
                replay);
    }
}
