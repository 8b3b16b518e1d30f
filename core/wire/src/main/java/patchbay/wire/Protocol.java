package patchbay.wire;

/** How a service's requests and responses are written. */
public enum Protocol {
    /** Form in, XML out: IAM, STS. */
    QUERY,
    /** JSON both ways, operation in {@code X-Amz-Target}: Organizations, Identity Store. */
    JSON,
    /** JSON bodies, operation in method and path: Connect. */
    REST_JSON
}
