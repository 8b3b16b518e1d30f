package patchbay.wire.sigv4;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import patchbay.aws.Secret;
import patchbay.wire.protocol.FormText;
import patchbay.wire.protocol.Headers;
import patchbay.wire.protocol.Unreadable;
import patchbay.wire.protocol.WireRequest;

/**
 * Signs requests, as our command line and our tests send them.
 *
 * @param sessionToken of a temporary key
 */
public record Signer(
        String accessKeyId,
        Secret secretAccessKey,
        Optional<String> sessionToken,
        String region,
        String service) {

    /**
     * The headers of the request and those that sign it: {@code X-Amz-Date}, {@code
     * X-Amz-Security-Token}, {@code Authorization}. Every header given is covered.
     *
     * @throws IllegalArgumentException where the request's query is not well escaped
     */
    public Headers sign(WireRequest request, Instant at) {
        String moment = ClaimReader.MOMENT.format(at);
        Headers headers = request.headers().with("x-amz-date", moment);
        if (sessionToken.isPresent()) {
            headers = headers.with("x-amz-security-token", sessionToken.get());
        }
        List<String> signed = new ArrayList<>();
        headers.names().forEach(signed::add);
        String signature = signature(with(request, request.query(), headers), signed, moment, "");
        return headers.with(
                "authorization",
                "%s Credential=%s/%s, SignedHeaders=%s, Signature=%s"
                        .formatted(
                                ClaimReader.ALGORITHM,
                                accessKeyId,
                                scope(moment),
                                String.join(";", signed),
                                signature));
    }

    /**
     * The query of a presigned request: the request's own parameters and those that sign it. Only
     * the Host header is covered.
     *
     * @throws IllegalArgumentException where the request's query is not well escaped
     */
    public String presign(WireRequest request, Instant at, Duration lifetime) {
        String moment = ClaimReader.MOMENT.format(at);
        String query =
                (request.query().isEmpty() ? "" : request.query() + "&")
                        + "X-Amz-Algorithm="
                        + ClaimReader.ALGORITHM
                        + "&X-Amz-Credential="
                        + FormText.encode(accessKeyId + "/" + scope(moment))
                        + "&X-Amz-Date="
                        + moment
                        + "&X-Amz-Expires="
                        + lifetime.toSeconds()
                        + sessionToken
                                .map(t -> "&X-Amz-Security-Token=" + FormText.encode(t))
                                .orElse("")
                        + "&X-Amz-SignedHeaders=host";
        String signature =
                signature(
                        with(request, query, request.headers()),
                        List.of("host"),
                        moment,
                        "X-Amz-Signature");
        return query + "&X-Amz-Signature=" + signature;
    }

    private String signature(
            WireRequest request, List<String> signed, String moment, String leftOut) {
        try {
            String canonical =
                    CanonicalRequest.of(request, signed, leftOut, Digests.sha256(request.body()));
            return Digests.signature(secretAccessKey, scope(moment), moment, canonical);
        } catch (Unreadable e) {
            throw new IllegalArgumentException(e.sentence(), e);
        }
    }

    private CredentialScope scope(String moment) {
        return new CredentialScope(
                moment.substring(0, 8), region, service, CredentialScope.TERMINATOR);
    }

    private static WireRequest with(WireRequest request, String query, Headers headers) {
        return new WireRequest(
                request.method(),
                request.path(),
                query,
                headers,
                request.body(),
                request.sourceIp(),
                request.secure());
    }
}
