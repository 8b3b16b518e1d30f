package patchbay.wire.protocol;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An HTTP answer: status, headers, bytes. */
public final class WireResponse {
    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    WireResponse(int status, String contentType, String requestId, byte[] body) {
        this(status, Map.of(), body);
        headers.put("Content-Type", contentType);
        headers.put("x-amzn-RequestId", requestId);
    }

    private WireResponse(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = new LinkedHashMap<>(headers);
        this.body = body;
    }

    /** The same answer with one header more. */
    public WireResponse with(String name, String value) {
        var more = new WireResponse(status, headers, body);
        more.headers.put(name, value);
        return more;
    }

    public int status() {
        return status;
    }

    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }

    /** The bytes themselves, for writing only. */
    public byte[] body() {
        return body;
    }

    /** The body as text; for tests and messages. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
