package patchbay.saml.certificate;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The few DER encodings that a certificate needs. Source: <i>ITU-T X.690, sections 8 and 10</i>.
 */
final class Der {
    private static final Instant YEAR_2050 = Instant.parse("2050-01-01T00:00:00Z");
    private static final DateTimeFormatter UTC_TIME = format("yyMMddHHmmss'Z'");
    private static final DateTimeFormatter GENERALIZED_TIME = format("yyyyMMddHHmmss'Z'");

    private Der() {}

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }

    static byte[] sequence(byte[]... items) {
        return tagged(0x30, items);
    }

    static byte[] set(byte[]... items) {
        return tagged(0x31, items);
    }

    /** A context-specific, constructed tag around a whole value. */
    static byte[] explicit(int number, byte[] item) {
        return tagged(0xA0 | number, item);
    }

    /** A context-specific, primitive tag in place of the value's own. */
    static byte[] implicit(int number, byte[] content) {
        return tagged(0x80 | number, content);
    }

    static byte[] integer(BigInteger value) {
        return tagged(0x02, value.toByteArray());
    }

    static byte[] truth() {
        return tagged(0x01, new byte[] {(byte) 0xFF});
    }

    static byte[] bitString(byte[] content, int unusedBits) {
        return tagged(0x03, new byte[] {(byte) unusedBits}, content);
    }

    static byte[] octetString(byte[] content) {
        return tagged(0x04, content);
    }

    static byte[] empty() {
        return tagged(0x05);
    }

    static byte[] utf8(String text) {
        return tagged(0x0C, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Two digits of the year until 2049, four from then on. Source: <i>RFC 5280, 4.1.2.5</i>. */
    static byte[] time(Instant instant) {
        boolean twoDigits = instant.isBefore(YEAR_2050);
        String text = (twoDigits ? UTC_TIME : GENERALIZED_TIME).format(instant);
        return tagged(twoDigits ? 0x17 : 0x18, text.getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] oid(String dotted) {
        String[] arcs = dotted.split("\\.");
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        base128(content, Long.parseLong(arcs[0]) * 40 + Long.parseLong(arcs[1]));
        for (int i = 2; i < arcs.length; i++) {
            base128(content, Long.parseLong(arcs[i]));
        }
        return tagged(0x06, content.toByteArray());
    }

    private static void base128(ByteArrayOutputStream out, long arc) {
        int shift = 0;
        while (arc >> (shift + 7) != 0) {
            shift += 7;
        }
        for (; shift > 0; shift -= 7) {
            out.write((int) (0x80 | ((arc >> shift) & 0x7F)));
        }
        out.write((int) (arc & 0x7F));
    }

    private static byte[] tagged(int tag, byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(length + 6);
        out.write(tag);
        if (length < 0x80) {
            out.write(length);
        } else {
            byte[] size = BigInteger.valueOf(length).toByteArray();
            int skip = size[0] == 0 ? 1 : 0;
            out.write(0x80 | (size.length - skip));
            out.write(size, skip, size.length - skip);
        }
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
