package patchbay.identity.factor;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Map;

/**
 * An authenticator's public key: ES256 on P-256, RS256, or EdDSA on Ed25519.
 *
 * <p>Source: RFC 9053, 2 and 7; RFC 8812, 2. A point that is not on its curve is refused.
 */
final class CoseKey {
    private static final long TYPE = 1;
    private static final long ALGORITHM = 3;
    private static final long CURVE = -1;
    private static final int COORDINATE_BYTES = 32;
    private static final int SHORTEST_RSA_BITS = 2048;
    private static final int LONGEST_RSA_BITS = 8192;

    private final PublicKey key;
    private final String algorithm;

    private CoseKey(PublicKey key, String algorithm) {
        this.key = key;
        this.algorithm = algorithm;
    }

    static CoseKey read(byte[] cose) throws Unreadable {
        Map<Object, Object> map = new Cbor(cose).map();
        try {
            if (is(map, TYPE, 2) && is(map, ALGORITHM, -7) && is(map, CURVE, 1)) {
                return new CoseKey(onP256(map), "SHA256withECDSA");
            }
            if (is(map, TYPE, 1) && is(map, ALGORITHM, -8) && is(map, CURVE, 6)) {
                return new CoseKey(ed25519(bytes(map, -2)), "Ed25519");
            }
            if (is(map, TYPE, 3) && is(map, ALGORITHM, -257)) {
                return new CoseKey(rsa(map), "SHA256withRSA");
            }
        } catch (GeneralSecurityException e) {
            throw new Unreadable("a public key that is none: " + e.getMessage());
        }
        throw new Unreadable("algorithm " + map.get(ALGORITHM) + " of key type " + map.get(TYPE));
    }

    private static boolean is(Map<Object, Object> map, long label, long value) {
        return Long.valueOf(value).equals(map.get(label));
    }

    private static byte[] bytes(Map<Object, Object> map, long label) throws Unreadable {
        if (map.get(label) instanceof byte[] bytes) {
            return bytes;
        }
        throw new Unreadable("a public key without its part " + label);
    }

    private static PublicKey onP256(Map<Object, Object> map)
            throws Unreadable, GeneralSecurityException {
        byte[] x = bytes(map, -2);
        byte[] y = bytes(map, -3);
        if (x.length != COORDINATE_BYTES || y.length != COORDINATE_BYTES) {
            throw new Unreadable("a point with coordinates of another length");
        }
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECParameterSpec p256 = curve.getParameterSpec(ECParameterSpec.class);
        ECPoint point = new ECPoint(new BigInteger(1, x), new BigInteger(1, y));
        if (!onCurve(point, p256)) {
            throw new Unreadable("a point that is not on the curve");
        }
        return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, p256));
    }

    private static boolean onCurve(ECPoint point, ECParameterSpec spec) {
        BigInteger p = ((java.security.spec.ECFieldFp) spec.getCurve().getField()).getP();
        BigInteger x = point.getAffineX();
        BigInteger y = point.getAffineY();
        BigInteger right =
                x.pow(3).add(spec.getCurve().getA().multiply(x)).add(spec.getCurve().getB()).mod(p);
        return x.compareTo(p) < 0 && y.compareTo(p) < 0 && y.pow(2).mod(p).equals(right);
    }

    /** RFC 8032, 5.1.2: y in little-endian order, its highest bit the sign of x. */
    private static PublicKey ed25519(byte[] encoded) throws Unreadable, GeneralSecurityException {
        if (encoded.length != COORDINATE_BYTES) {
            throw new Unreadable("a point of another length");
        }
        byte[] bigEndian = new byte[COORDINATE_BYTES];
        for (int i = 0; i < COORDINATE_BYTES; i++) {
            bigEndian[i] = encoded[COORDINATE_BYTES - 1 - i];
        }
        boolean odd = (bigEndian[0] & 0x80) != 0;
        bigEndian[0] &= 0x7f;
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(
                        new EdECPublicKeySpec(
                                NamedParameterSpec.ED25519,
                                new EdECPoint(odd, new BigInteger(1, bigEndian))));
    }

    private static PublicKey rsa(Map<Object, Object> map)
            throws Unreadable, GeneralSecurityException {
        BigInteger modulus = new BigInteger(1, bytes(map, -1));
        int bits = modulus.bitLength();
        if (bits < SHORTEST_RSA_BITS || bits > LONGEST_RSA_BITS) {
            throw new Unreadable("an RSA key of " + bits + " bits");
        }
        return KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(modulus, new BigInteger(1, bytes(map, -2))));
    }

    boolean verifies(byte[] signature, byte[]... signed) {
        try {
            Signature verifier = Signature.getInstance(algorithm);
            verifier.initVerify(key);
            for (byte[] part : signed) {
                verifier.update(part);
            }
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false; // a signature of no form
        }
    }
}
