package patchbay.iam;

import java.time.Instant;
import patchbay.aws.Region;
import patchbay.wire.Call;

/**
 * How a request came in: what every policy may ask about it, whoever made it.
 *
 * @param region the region addressed
 * @param at the moment of the request, by the server's clock
 * @param sourceIp textual address of the client
 * @param secure whether it came over TLS
 */
public record Circumstances(
        Region region, Instant at, String sourceIp, String userAgent, boolean secure) {
    /** Those of an API call. */
    public static Circumstances of(Call call) {
        return new Circumstances(
                call.region(), call.at(), call.sourceIp(), call.userAgent(), call.secure());
    }
}
