package patchbay.identity.source.ldap;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Active Directory's binary identifiers as text. Source: <i>MS-DTYP 2.3.4, GUID; 2.4.2, SID</i>.
 */
final class Identifiers {
    private Identifiers() {}

    /** Its first three parts are kept lowest byte first. */
    static String guid(byte[] value) {
        if (value.length != 16) {
            return HexFormat.of().formatHex(value);
        }
        ByteBuffer bytes = ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN);
        long high =
                ((long) bytes.getInt() << 32)
                        | ((long) (bytes.getShort() & 0xffff) << 16)
                        | (bytes.getShort() & 0xffff);
        return new UUID(high, bytes.order(ByteOrder.BIG_ENDIAN).getLong()).toString();
    }

    static String sid(byte[] value) {
        if (value.length < 8 || value.length != 8 + 4 * (value[1] & 0xff)) {
            return HexFormat.of().formatHex(value);
        }
        ByteBuffer bytes = ByteBuffer.wrap(value);
        long authority = bytes.getLong() & 0xffff_ffff_ffffL;
        StringBuilder text = new StringBuilder("S-").append(value[0]).append('-').append(authority);
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            text.append('-').append(bytes.getInt() & 0xffff_ffffL);
        }
        return text.toString();
    }
}
