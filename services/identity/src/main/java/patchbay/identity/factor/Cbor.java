package patchbay.identity.factor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the canonical CBOR that authenticators write: integers, byte and text strings, arrays,
 * maps, truths. Lengths are definite; nothing else occurs there.
 *
 * <p>Source: RFC 8949; <i>CTAP 2.1, 8, Message Encoding</i>. Nesting is at most four deep there.
 */
final class Cbor {
    private static final int DEEPEST = 8;

    private final ByteBuffer in;

    Cbor(byte[] bytes) {
        this.in = ByteBuffer.wrap(bytes);
    }

    /** How many bytes were read. */
    int position() {
        return in.position();
    }

    boolean atEnd() {
        return !in.hasRemaining();
    }

    /** A map of the values that follow, keys as Long or String. */
    Map<Object, Object> map() throws Unreadable {
        if (value(0) instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach(copy::put);
            return copy;
        }
        throw new Unreadable("no map where one was expected");
    }

    private Object value(int depth) throws Unreadable {
        if (depth > DEEPEST) {
            throw new Unreadable("nested too deep");
        }
        int head = take(1)[0] & 0xff;
        int type = head >> 5;
        int extra = head & 0x1f;
        return switch (type) {
            case 0 -> number(extra);
            case 1 -> -1 - number(extra);
            case 2 -> take(length(extra));
            case 3 -> new String(take(length(extra)), StandardCharsets.UTF_8);
            case 4 -> list(length(extra), depth);
            case 5 -> map(length(extra), depth);
            case 7 -> simple(extra);
            default -> throw new Unreadable("a kind of value that authenticators do not write");
        };
    }

    private static Object simple(int extra) throws Unreadable {
        return switch (extra) {
            case 20 -> false;
            case 21 -> true;
            case 22 -> "null";
            default -> throw new Unreadable("a kind of value that authenticators do not write");
        };
    }

    private List<Object> list(int length, int depth) throws Unreadable {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            list.add(value(depth + 1));
        }
        return list;
    }

    private Map<Object, Object> map(int length, int depth) throws Unreadable {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < length; i++) {
            Object key = value(depth + 1);
            if (!(key instanceof Long) && !(key instanceof String)) {
                throw new Unreadable("a map's key that is neither number nor text");
            }
            if (map.put(key, value(depth + 1)) != null) {
                throw new Unreadable("a map with the same key twice");
            }
        }
        return map;
    }

    private int length(int extra) throws Unreadable {
        long length = number(extra);
        if (length > in.remaining()) {
            throw new Unreadable("cut off");
        }
        return (int) length;
    }

    private long number(int extra) throws Unreadable {
        if (extra < 24) {
            return extra;
        }
        int bytes =
                switch (extra) {
                    case 24 -> 1;
                    case 25 -> 2;
                    case 26 -> 4;
                    case 27 -> 8;
                    default -> throw new Unreadable("a length that is not definite");
                };
        long number = 0;
        for (byte b : take(bytes)) {
            number = (number << Byte.SIZE) | (b & 0xff);
        }
        if (number < 0) {
            throw new Unreadable("a number too large");
        }
        return number;
    }

    private byte[] take(int count) throws Unreadable {
        if (in.remaining() < count) {
            throw new Unreadable("cut off");
        }
        byte[] bytes = new byte[count];
        in.get(bytes);
        return bytes;
    }
}
