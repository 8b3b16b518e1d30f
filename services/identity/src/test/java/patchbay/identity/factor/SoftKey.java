package patchbay.identity.factor;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/** An authenticator in software, which can be told to do wrong. */
final class SoftKey {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair pair;
    private final String algorithm;
    private final byte[] id = new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    private long count;

    String domain = "patchbay.localhost";
    String origin = "http://start.patchbay.localhost:8400";
    String extra = "";
    boolean framed;
    int flags = 0x01;

    private SoftKey(KeyPair pair, String algorithm) {
        this.pair = pair;
        this.algorithm = algorithm;
    }

    static SoftKey es256() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return new SoftKey(generator.generateKeyPair(), "SHA256withECDSA");
    }

    static SoftKey rs256() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return new SoftKey(generator.generateKeyPair(), "SHA256withRSA");
    }

    static SoftKey edDsa() throws GeneralSecurityException {
        return new SoftKey(KeyPairGenerator.getInstance("Ed25519").generateKeyPair(), "Ed25519");
    }

    void counts(long from) {
        count = from;
    }

    byte[] id() {
        return id.clone();
    }

    /** The answer to {@code navigator.credentials.create}. */
    KeyAnswer create(String challenge) {
        return new KeyAnswer(
                BASE64.encodeToString(id),
                BASE64.encodeToString(client("webauthn.create", challenge)),
                BASE64.encodeToString(attestation()),
                "");
    }

    byte[] attestation() {
        byte[] data = authenticatorData(true);
        return join(
                new byte[] {(byte) 0xa3},
                text("fmt"),
                text("none"),
                text("attStmt"),
                new byte[] {(byte) 0xa0},
                text("authData"),
                bytes(data));
    }

    /** The answer to {@code navigator.credentials.get}. */
    KeyAnswer get(String challenge) throws GeneralSecurityException {
        byte[] client = client("webauthn.get", challenge);
        byte[] data = authenticatorData(false);
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(pair.getPrivate());
        signature.update(data);
        signature.update(MessageDigest.getInstance("SHA-256").digest(client));
        return new KeyAnswer(
                BASE64.encodeToString(id),
                BASE64.encodeToString(client),
                BASE64.encodeToString(data),
                BASE64.encodeToString(signature.sign()));
    }

    byte[] client(String type, String challenge) {
        return ("{\"type\":\""
                        + type
                        + "\",\"challenge\":\""
                        + challenge
                        + "\",\"origin\":\""
                        + origin
                        + "\",\"crossOrigin\":"
                        + framed
                        + extra
                        + "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] authenticatorData(boolean withKey) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(domain.getBytes(StandardCharsets.UTF_8));
            byte[] head =
                    ByteBuffer.allocate(37)
                            .put(hash)
                            .put((byte) (flags | (withKey ? 0x40 : 0)))
                            .putInt((int) (count == 0 ? 0 : count++))
                            .array();
            return withKey
                    ? join(head, new byte[16], new byte[] {0, (byte) id.length}, id, cose())
                    : head;
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    byte[] cose() {
        return switch (pair.getPublic()) {
            case ECPublicKey ec ->
                    join(
                            new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21},
                            bytes(unsigned(ec.getW().getAffineX(), 32)),
                            new byte[] {0x22},
                            bytes(unsigned(ec.getW().getAffineY(), 32)));
            case RSAPublicKey rsa ->
                    join(
                            new byte[] {(byte) 0xa4, 1, 3, 3, 0x39, 1, 0, 0x20},
                            bytes(unsigned(rsa.getModulus(), 256)),
                            new byte[] {0x21},
                            bytes(unsigned(rsa.getPublicExponent(), 3)));
            case EdECPublicKey ed -> {
                byte[] y = unsigned(ed.getPoint().getY(), 32);
                byte[] little = new byte[32];
                for (int i = 0; i < 32; i++) {
                    little[i] = y[31 - i];
                }
                if (ed.getPoint().isXOdd()) {
                    little[31] |= (byte) 0x80;
                }
                yield join(new byte[] {(byte) 0xa4, 1, 1, 3, 0x27, 0x20, 6, 0x21}, bytes(little));
            }
            default -> throw new AssertionError(algorithm);
        };
    }

    private static byte[] unsigned(BigInteger number, int length) {
        byte[] bytes = number.toByteArray();
        byte[] exact = new byte[length];
        int from = Math.max(0, bytes.length - length);
        System.arraycopy(bytes, from, exact, length - (bytes.length - from), bytes.length - from);
        return exact;
    }

    private static byte[] text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return join(new byte[] {(byte) (0x60 | bytes.length)}, bytes);
    }

    static byte[] bytes(byte[] bytes) {
        return bytes.length < 24
                ? join(new byte[] {(byte) (0x40 | bytes.length)}, bytes)
                : join(new byte[] {0x59, (byte) (bytes.length >> 8), (byte) bytes.length}, bytes);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }
}
