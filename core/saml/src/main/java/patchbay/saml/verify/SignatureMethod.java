package patchbay.saml.verify;

import java.math.BigInteger;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Optional;

/**
 * The signature algorithms that we verify; there are no others, and none stands in for an unknown
 * one. Each is bound to a kind of key, so that a public key is never taken for a shared secret.
 */
enum SignatureMethod {
    RSA_SHA256("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", "SHA256withRSA", false),
    RSA_SHA384("http://www.w3.org/2001/04/xmldsig-more#rsa-sha384", "SHA384withRSA", false),
    RSA_SHA512("http://www.w3.org/2001/04/xmldsig-more#rsa-sha512", "SHA512withRSA", false),
    ECDSA_SHA256("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256", P1363.SHA256, false),
    ECDSA_SHA384("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384", P1363.SHA384, false),
    ECDSA_SHA512("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512", P1363.SHA512, false),
    RSA_SHA1("http://www.w3.org/2000/09/xmldsig#rsa-sha1", "SHA1withRSA", true);

    /** XML Signature writes ECDSA values as two numbers, not in DER (RFC 9231, 2.3.6). */
    private static final class P1363 {
        static final String SHA256 = "SHA256withECDSAinP1363Format";
        static final String SHA384 = "SHA384withECDSAinP1363Format";
        static final String SHA512 = "SHA512withECDSAinP1363Format";
    }

    private static final SignatureMethod[] ALL = values();
    private static final BigInteger SMALLEST_EXPONENT = BigInteger.valueOf(65_537);

    private final String uri;
    private final String jcaName;
    private final boolean legacy;

    SignatureMethod(String uri, String jcaName, boolean legacy) {
        this.uri = uri;
        this.jcaName = jcaName;
        this.legacy = legacy;
    }

    static Optional<SignatureMethod> of(String uri) {
        for (SignatureMethod each : ALL) {
            if (each.uri.equals(uri)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    String jcaName() {
        return jcaName;
    }

    boolean legacy() {
        return legacy;
    }

    /**
     * Whether a key may verify a value by this algorithm: of the right kind, strong enough, and the
     * value of exactly the length that such a key makes. Costs nothing, so it comes before the
     * arithmetic.
     */
    boolean fits(PublicKey key, byte[] value) {
        return switch (key) {
            case RSAPublicKey rsa -> !elliptic() && strong(rsa) && value.length == bytes(rsa);
            case ECPublicKey ec -> elliptic() && fits(ec, value);
            default -> false;
        };
    }

    /** Whether any signature by this algorithm could be verified with the key. */
    boolean suits(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> !elliptic() && strong(rsa);
            case ECPublicKey ec -> elliptic() && curve(ec).isPresent();
            default -> false;
        };
    }

    private boolean elliptic() {
        return this == ECDSA_SHA256 || this == ECDSA_SHA384 || this == ECDSA_SHA512;
    }

    private static int bytes(RSAPublicKey key) {
        return (key.getModulus().bitLength() + 7) / 8;
    }

    private static boolean strong(RSAPublicKey key) {
        int bits = key.getModulus().bitLength();
        BigInteger exponent = key.getPublicExponent();
        return bits >= 2048
                && bits <= 8192
                && exponent.testBit(0)
                && exponent.compareTo(SMALLEST_EXPONENT) >= 0
                && exponent.bitLength() <= 64;
    }

    /** Two numbers of the field's size, each between 1 and the order. */
    private static boolean fits(ECPublicKey key, byte[] value) {
        Optional<Curve> curve = curve(key);
        if (curve.isEmpty() || value.length != 2 * curve.get().bytes) {
            return false;
        }
        int half = curve.get().bytes;
        return inRange(value, 0, half, curve.get())
                && inRange(value, half, value.length, curve.get());
    }

    private static boolean inRange(byte[] value, int from, int to, Curve curve) {
        BigInteger number = new BigInteger(1, value, from, to - from);
        return number.signum() > 0 && number.compareTo(curve.order) < 0;
    }

    private static Optional<Curve> curve(ECPublicKey key) {
        return Arrays.stream(Curve.values())
                .filter(each -> each.order.equals(key.getParams().getOrder()))
                .findFirst();
    }

    /** The curves of NIST, told apart by the order of their group (SEC 2, 2.4.2, 2.5.1, 2.6.1). */
    private enum Curve {
        P256(32, "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551"),
        P384(
                48,
                "ffffffffffffffffffffffffffffffffffffffffffffffff"
                        + "c7634d81f4372ddf581a0db248b0a77aecec196accc52973"),
        P521(
                66,
                "1ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
                        + "fa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409");

        private final int bytes;
        private final BigInteger order;

        Curve(int bytes, String order) {
            this.bytes = bytes;
            this.order = new BigInteger(order, 16);
        }
    }
}
