package patchbay.wire.sigv4;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import patchbay.wire.protocol.FormText;
import patchbay.wire.protocol.Headers;
import patchbay.wire.protocol.Unreadable;
import patchbay.wire.protocol.WireRequest;

/**
 * The text that is signed: method, path, query, headers and the body's hash, each in one form only.
 *
 * <p>Source: <i>IAM User Guide, Create a signed AWS API request, steps 1 and 2</i>.
 */
final class CanonicalRequest {
    private CanonicalRequest() {}

    /**
     * @param signedHeaders names in lower case, in order
     * @param leftOut the query parameter that carries the signature itself, or an empty text
     */
    static String of(
            WireRequest request, List<String> signedHeaders, String leftOut, String payloadHash)
            throws Unreadable {
        return request.method()
                + '\n'
                + path(request.path())
                + '\n'
                + query(request.query(), leftOut)
                + '\n'
                + headers(request.headers(), signedHeaders)
                + '\n'
                + String.join(";", signedHeaders)
                + '\n'
                + payloadHash;
    }

    /** Without dot segments and doubled slashes, and escaped once more than it was sent. */
    static String path(String sent) {
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = sent.split("/", -1);
        for (String segment : segments) {
            if (segment.equals("..")) {
                kept.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                kept.addLast(segment);
            }
        }
        String last = segments[segments.length - 1];
        boolean folder = last.isEmpty() || last.equals(".") || last.equals("..");
        String path = "/" + String.join("/", kept) + (folder && !kept.isEmpty() ? "/" : "");
        return FormText.encodePath(path);
    }

    /** Parameters sorted by escaped name, then by escaped value; repeated ones all stay. */
    static String query(String sent, String leftOut) throws Unreadable {
        var lines = new ArrayList<Map.Entry<String, String>>();
        for (Map.Entry<String, String> parameter : FormText.parameters(sent)) {
            if (!parameter.getKey().equals(leftOut) || leftOut.isEmpty()) {
                lines.add(
                        Map.entry(
                                FormText.encode(parameter.getKey()),
                                FormText.encode(parameter.getValue())));
            }
        }
        lines.sort(
                Map.Entry.<String, String>comparingByKey()
                        .thenComparing(Map.Entry.comparingByValue()));
        return lines.stream()
                .map(p -> p.getKey() + "=" + p.getValue())
                .collect(Collectors.joining("&"));
    }

    private static String headers(Headers headers, Collection<String> signed) {
        return signed.stream()
                .map(name ->
                        name
                                + ":"
                                + headers.all(name).stream()
                                        .map(v -> v.strip().replaceAll(" +", " "))
                                        .collect(Collectors.joining(","))
                                + "\n")
                .collect(Collectors.joining());
    }
}
