package patchbay.identity.factor;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * What an authenticator signs beside the client's data.
 *
 * <p>Source: <i>Web Authentication Level 3, 6.1</i>.
 */
// Read, compared by MessageDigest, and thrown away.
@SuppressWarnings("ArrayRecordComponent")
record AuthenticatorData(
        byte[] domainHash, boolean touched, long signatures, Optional<Credential> credential) {
    private static final int HASH_BYTES = 32;
    private static final int HEAD_BYTES = HASH_BYTES + 1 + 4;
    private static final int AAGUID_BYTES = 16;
    private static final int TOUCHED = 0x01;
    private static final int WITH_CREDENTIAL = 0x40;
    private static final int WITH_EXTENSIONS = 0x80;
    private static final int LONGEST_ID = 1023;

    /** A credential just made. */
    @SuppressWarnings("ArrayRecordComponent")
    record Credential(byte[] id, byte[] publicKey) {}

    static AuthenticatorData read(byte[] bytes) throws Unreadable {
        if (bytes.length < HEAD_BYTES) {
            throw new Unreadable("authenticator data cut off");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte[] hash = new byte[HASH_BYTES];
        in.get(hash);
        int flags = in.get();
        long signatures = Integer.toUnsignedLong(in.getInt());
        Optional<Credential> credential =
                (flags & WITH_CREDENTIAL) == 0 ? Optional.empty() : Optional.of(credential(in));
        if ((flags & WITH_EXTENSIONS) != 0) {
            Cbor extensions = new Cbor(rest(in));
            extensions.map();
            in.position(in.position() + extensions.position());
        }
        if (in.hasRemaining()) {
            throw new Unreadable("more authenticator data than announced");
        }
        return new AuthenticatorData(hash, (flags & TOUCHED) != 0, signatures, credential);
    }

    private static Credential credential(ByteBuffer in) throws Unreadable {
        if (in.remaining() < AAGUID_BYTES + 2) {
            throw new Unreadable("authenticator data cut off");
        }
        in.position(in.position() + AAGUID_BYTES);
        int length = in.getShort() & 0xffff;
        if (length == 0 || length > LONGEST_ID || length > in.remaining()) {
            throw new Unreadable("a credential id of " + length + " bytes");
        }
        byte[] id = new byte[length];
        in.get(id);
        byte[] rest = rest(in);
        Cbor key = new Cbor(rest);
        key.map();
        in.position(in.position() + key.position());
        return new Credential(id, Arrays.copyOf(rest, key.position()));
    }

    private static byte[] rest(ByteBuffer in) {
        byte[] rest = new byte[in.remaining()];
        in.duplicate().get(rest);
        return rest;
    }
}
