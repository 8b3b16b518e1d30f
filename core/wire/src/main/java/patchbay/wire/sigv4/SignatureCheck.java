package patchbay.wire.sigv4;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import patchbay.aws.Caller;
import patchbay.wire.protocol.CommonError;
import patchbay.wire.protocol.Unreadable;
import patchbay.wire.protocol.WireRequest;

/**
 * Whether a request was signed, for this service, a short while ago, by the holder of the access
 * key it names.
 *
 * <p>The body's own hash is always what is compared: a request that claims an unsigned payload is
 * refused, as none of the services here allows one.
 */
public final class SignatureCheck {
    /** What the request must have been signed for. */
    public record Expected(String service, Optional<String> region, Duration clockWindow) {}

    /** The answer: who, or why not. */
    public sealed interface Outcome {
        record Proven(Caller caller) implements Outcome {}

        record Refused(CommonError error, String message) implements Outcome {}
    }

    private static final String MISMATCH =
            "The request signature we calculated does not match the signature you provided. Check your"
                    + " AWS Secret Access Key and signing method. Consult the service documentation for"
                    + " details.";

    /** Headers that change what a request means, and so must be covered where they are sent. */
    private static final List<String> COVERED = List.of("x-amz-date", "x-amz-target");

    private final Credentials credentials;
    private final InstantSource outside;

    /**
     * @param outside the time by which callers date their requests, whatever ours is
     */
    public SignatureCheck(Credentials credentials, InstantSource outside) {
        this.credentials = credentials;
        this.outside = outside;
    }

    /**
     * @param now by our time, which says whether a session is over
     */
    public Outcome check(WireRequest request, Claim claim, Expected expected, Instant now)
            throws Unreadable {
        String misscoped = misscoped(claim, expected);
        if (misscoped != null) {
            return bad(misscoped);
        }
        String untimely = untimely(claim, expected.clockWindow(), outside.instant());
        if (untimely != null) {
            return bad(untimely);
        }
        Optional<Credentials.Holder> holder =
                credentials.find(claim.accessKeyId(), claim.sessionToken(), claim.scope().region());
        if (holder.isEmpty()) {
            return new Outcome.Refused(
                    CommonError.UNKNOWN_KEY,
                    "The security token included in the request is invalid.");
        }
        String uncovered = uncovered(request, claim);
        if (uncovered != null) {
            return bad(uncovered);
        }
        if (!matches(request, claim, holder.get())) {
            return bad(MISMATCH);
        }
        boolean over = holder.get().expiresAt().filter(end -> !now.isBefore(end)).isPresent();
        return over
                ? new Outcome.Refused(
                        CommonError.EXPIRED_TOKEN,
                        "The security token included in the request is expired")
                : new Outcome.Proven(holder.get().caller());
    }

    private static boolean matches(WireRequest request, Claim claim, Credentials.Holder holder)
            throws Unreadable {
        String canonical =
                CanonicalRequest.of(
                        request,
                        claim.signedHeaders(),
                        claim.presigned() ? "X-Amz-Signature" : "",
                        Digests.sha256(request.body()));
        String right =
                Digests.signature(
                        holder.secretAccessKey(), claim.scope(), claim.moment(), canonical);
        return MessageDigest.isEqual(
                right.getBytes(StandardCharsets.US_ASCII),
                claim.signature().getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String misscoped(Claim claim, Expected expected) {
        CredentialScope scope = claim.scope();
        String day = claim.moment().substring(0, 8);
        if (!scope.service().equals(expected.service())) {
            return "Credential should be scoped to correct service: '" + expected.service() + "'. ";
        }
        if (expected.region().filter(region -> !region.equals(scope.region())).isPresent()) {
            return "Credential should be scoped to a valid region. ";
        }
        if (!scope.terminator().equals(CredentialScope.TERMINATOR)) {
            return "Credential should be scoped with a valid terminator: 'aws4_request'.";
        }
        return scope.date().equals(day)
                ? null
                : "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from"
                        + " HTTP: '%s' != '%s', from '%s'."
                                .formatted(scope.date(), day, claim.moment());
    }

    private static @Nullable String untimely(Claim claim, Duration window, Instant now) {
        Instant at = claim.at();
        Duration lifetime = claim.lifetime().orElse(window);
        if (now.isAfter(at.plus(lifetime))) {
            return "Signature expired: %s is now earlier than %s (%s - %s.)"
                    .formatted(
                            claim.moment(),
                            ClaimReader.MOMENT.format(now.minus(lifetime)),
                            ClaimReader.MOMENT.format(now),
                            minutes(lifetime));
        }
        if (at.isAfter(now.plus(window))) {
            return "Signature not yet current: %s is still later than %s (%s + %s.)"
                    .formatted(
                            claim.moment(),
                            ClaimReader.MOMENT.format(now.plus(window)),
                            ClaimReader.MOMENT.format(now),
                            minutes(window));
        }
        return null;
    }

    private static String minutes(Duration duration) {
        return duration.toSecondsPart() == 0
                ? duration.toMinutes() + " min"
                : duration.toSeconds() + " sec";
    }

    private static @Nullable String uncovered(WireRequest request, Claim claim) {
        if (!claim.signedHeaders().contains("host")) {
            return "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.";
        }
        for (String name : COVERED) {
            if (request.headers().first(name).isPresent()
                    && !claim.signedHeaders().contains(name)) {
                return "'" + name + "' must be a 'SignedHeader' in the AWS Authorization.";
            }
        }
        return null;
    }

    private static Outcome bad(String message) {
        return new Outcome.Refused(CommonError.BAD_SIGNATURE, message);
    }
}
