package patchbay.wire.protocol;

import java.util.Locale;

/**
 * An HTTP request, exactly as it came.
 *
 * <p>The path and the query are as written on the request line, with nothing decoded: signatures
 * cover them in that form.
 */
public final class WireRequest {
    private final String method;
    private final String path;
    private final String query;
    private final Headers headers;
    private final byte[] body;
    private final String sourceIp;
    private final boolean secure;

    /**
     * @param query without the question mark, empty where there is none
     * @param body not copied: the caller gives it away
     * @param sourceIp textual address of the client
     * @param secure whether the request came over TLS
     */
    public WireRequest(
            String method,
            String path,
            String query,
            Headers headers,
            byte[] body,
            String sourceIp,
            boolean secure) {
        this.method = method;
        this.path = path;
        this.query = query;
        this.headers = headers;
        this.body = body;
        this.sourceIp = sourceIp;
        this.secure = secure;
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    public String query() {
        return query;
    }

    public Headers headers() {
        return headers;
    }

    /** The bytes themselves, for reading only. */
    public byte[] body() {
        return body;
    }

    public String sourceIp() {
        return sourceIp;
    }

    public boolean secure() {
        return secure;
    }

    /** The Host header, empty where it was not sent. */
    public String host() {
        return headers.first("host").orElse("");
    }

    /** The media type of the body without its parameters, in lower case. */
    public String mediaType() {
        String type = headers.first("content-type").orElse("");
        int semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon))
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
