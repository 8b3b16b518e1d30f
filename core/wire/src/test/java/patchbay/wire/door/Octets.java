package patchbay.wire.door;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How the octets of a fuzzer become parts of a request. */
final class Octets {
    private Octets() {}

    static AnyCall choice(byte[] octets, AnyCall... services) {
        return services[octets.length == 0 ? 0 : (octets[0] & 0xff) % services.length];
    }

    static byte[] rest(byte[] octets) {
        return octets.length == 0 ? octets : Arrays.copyOfRange(octets, 1, octets.length);
    }

    static int end(byte[] octets, int from) {
        int at = from;
        while (at < octets.length && octets[at] != '\n') {
            at++;
        }
        return at;
    }

    static int next(byte[] octets, int line) {
        return Math.min(line + 1, octets.length);
    }

    /** As a server hands on what stands in a request's head. */
    static String text(byte[] octets, int from, int to) {
        return new String(octets, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
