package patchbay.wire;

import java.util.Map;

/**
 * What the protocols need to know of a service.
 *
 * @param service the endpoint's first label, such as {@code iam}
 * @param version the API's version, a date
 * @param namespace of the XML answers; empty where answers are not XML
 * @param jsonVersion {@code 1.0} or {@code 1.1}; empty unless the protocol is {@link Protocol#JSON}
 * @param targetPrefix what stands before the dot in {@code X-Amz-Target}; empty likewise
 * @param signingName the service's name in credential scopes
 * @param global whether there is one endpoint for a whole partition
 * @param validationError the code of broken constraints, empty for the protocol's usual one
 * @param wordings sentences for patterns that the service words itself, by pattern; {@code
 *     {member}} stands for the member's name
 * @param routes every operation of AWS's own model, served or not: one line each of method, path
 *     and name
 */
public record ServiceModel(
        String service,
        Protocol protocol,
        String version,
        String namespace,
        String jsonVersion,
        String targetPrefix,
        String signingName,
        boolean global,
        String validationError,
        Map<String, String> wordings,
        String routes) {}
