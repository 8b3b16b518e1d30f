package patchbay.identity.scim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.Secret;

/**
 * A request as it arrived.
 *
 * @param path behind {@code /TENANT/scim/v2}: {@code /Users/ID}, without a slash at its end
 * @param query the first value of each parameter
 * @param authorization every value of the header of this name
 */
public record ScimRequest(
        String method,
        String tenant,
        String path,
        Map<String, String> query,
        List<Secret> authorization,
        String body) {
    public ScimRequest {
        query = Map.copyOf(query);
        authorization = List.copyOf(authorization);
    }

    /** The value of a query parameter; an empty one is there, too. */
    Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }

    /** Without the body, which tells about people. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
