package patchbay.wire.door;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.Optional;
import patchbay.wire.connect.ConnectOperations;

/**
 * Whatever octets come in as a call of a path: they are a decoded request that a handler gets, or
 * an error as AWS words it, and never anything else. As an ordinary test this runs over the inputs
 * kept in {@code PathFuzzTestInputs}; with {@code JAZZER_FUZZ=1} it looks for new ones for a minute
 * ({@code ./dev fuzz}).
 */
class PathFuzzTest {
    private static final AnyCall CONNECT =
            AnyCall.of(ConnectOperations.class, ConnectOperations.model());

    /** A line with method, path and query, then JSON. */
    @FuzzTest(maxDuration = "60s")
    void a_path_with_a_json_text_is_a_call_or_a_refusal(byte[] octets) {
        int line = Octets.end(octets, 0);
        String head = Octets.text(octets, 0, line);
        int blank = head.indexOf(' ');
        String method = blank < 0 ? "GET" : head.substring(0, blank);
        String address = head.substring(blank + 1);
        int mark = address.indexOf('?');
        CONNECT.judge(
                method,
                mark < 0 ? address : address.substring(0, mark),
                mark < 0 ? "" : address.substring(mark + 1),
                Optional.of("application/json"),
                Arrays.copyOfRange(octets, Octets.next(octets, line), octets.length));
    }
}
