package patchbay.wire;

import java.time.Instant;
import java.util.Optional;
import patchbay.aws.Caller;
import patchbay.aws.Region;

/**
 * The circumstances of one API call: who, when, from where.
 *
 * @param service signing name of the service, such as {@code iam}
 * @param operation the operation's name, such as {@code CreateRole}
 * @param region the region addressed; the partition's global region for global endpoints
 * @param at the moment of the call, by the server's clock
 * @param sourceIp textual address of the client
 * @param secure whether the call came over TLS
 * @param accessKeyId with which the call was signed; empty for an unsigned one
 * @param globalEndpoint whether it came to a partition's global endpoint ({@code
 *     sts.amazonaws.com}), which shares its region with a regional one
 */
public record Call(
        Caller caller,
        String service,
        String operation,
        Region region,
        Instant at,
        String requestId,
        String sourceIp,
        String userAgent,
        boolean secure,
        Optional<String> accessKeyId,
        boolean globalEndpoint) {
    /** A call to a regional endpoint whose access key does not matter. */
    public Call(
            Caller caller,
            String service,
            String operation,
            Region region,
            Instant at,
            String requestId,
            String sourceIp,
            String userAgent,
            boolean secure) {
        this(
                caller,
                service,
                operation,
                region,
                at,
                requestId,
                sourceIp,
                userAgent,
                secure,
                Optional.empty(),
                false);
    }
}
