package patchbay.saml.metadata;

import java.util.Arrays;

/**
 * Makes a certificate that has its first extension twice. Nobody re-signs it: the reader must not
 * come as far as the signature.
 */
final class RepeatedExtension {
    /** SEQUENCE of an OBJECT IDENTIFIER 2.5.29.14 (subject key identifier): id-ce 14. */
    private static final byte[] IDENTIFIER = {0x06, 0x03, 0x55, 0x1D, 0x0E};

    private RepeatedExtension() {}

    static byte[] of(byte[] der) {
        int identifier = find(der);
        int extension = identifier - 2;
        int length = 2 + (der[extension + 1] & 0xFF);
        byte[] doubled = Arrays.copyOf(der, der.length + length);
        System.arraycopy(der, extension, doubled, extension + length, der.length - extension);
        // The list of extensions, its explicit tag, the body and the certificate grow by as much.
        doubled[extension - 1] += (byte) length;
        doubled[extension - 3] += (byte) length;
        grow(doubled, 6, length);
        grow(doubled, 2, length);
        return doubled;
    }

    private static void grow(byte[] der, int at, int by) {
        int length = ((der[at] & 0xFF) << 8 | (der[at + 1] & 0xFF)) + by;
        der[at] = (byte) (length >> 8);
        der[at + 1] = (byte) length;
    }

    private static int find(byte[] der) {
        for (int i = 0; i + IDENTIFIER.length < der.length; i++) {
            if (Arrays.equals(der, i, i + IDENTIFIER.length, IDENTIFIER, 0, IDENTIFIER.length)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no such extension");
    }
}
