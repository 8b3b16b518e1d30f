package patchbay.saml.xml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing array of bytes. */
final class ByteSink {
    private byte[] bytes;
    private int size;

    ByteSink(int capacity) {
        bytes = new byte[Math.max(16, capacity)];
    }

    int size() {
        return size;
    }

    byte[] toArray() {
        return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
    }

    String text() {
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }

    void put(byte b) {
        if (size == bytes.length) {
            grow(1);
        }
        bytes[size++] = b;
    }

    void copy(byte[] from, int start, int end) {
        int length = end - start;
        if (size + length > bytes.length) {
            grow(length);
        }
        System.arraycopy(from, start, bytes, size, length);
        size += length;
    }

    void ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            put((byte) text.charAt(i));
        }
    }

    /** One character in UTF-8. */
    void character(int c) {
        if (c < 0x80) {
            put((byte) c);
        } else if (c < 0x800) {
            put((byte) (0xc0 | c >> 6));
            put((byte) (0x80 | (c & 0x3f)));
        } else if (c < 0x10000) {
            put((byte) (0xe0 | c >> 12));
            put((byte) (0x80 | (c >> 6 & 0x3f)));
            put((byte) (0x80 | (c & 0x3f)));
        } else {
            put((byte) (0xf0 | c >> 18));
            put((byte) (0x80 | (c >> 12 & 0x3f)));
            put((byte) (0x80 | (c >> 6 & 0x3f)));
            put((byte) (0x80 | (c & 0x3f)));
        }
    }

    private void grow(int more) {
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
}
