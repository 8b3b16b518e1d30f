package patchbay.saml.metadata;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/**
 * Looks for an extension that a certificate has twice. The JDK refuses such a certificate too, but
 * does not say why; AWS names it as a reason of its own (rule 1.32).
 *
 * <p>Walks the DER as far as the list of extensions; bytes that are no certificate have none.
 */
final class CertificateExtensions {
    private static final int SEQUENCE = 0x30;
    private static final int OBJECT_IDENTIFIER = 0x06;
    private static final int EXTENSIONS = 0xA3;

    private final byte[] der;

    private CertificateExtensions(byte[] der) {
        this.der = der;
    }

    /** One tag, and where its content is; {@code end} is behind it. */
    private record Item(int tag, int start, int end) {
        static final Item NONE = new Item(-1, 0, 0);
    }

    static boolean repeat(byte[] der) {
        return new CertificateExtensions(der).repeat();
    }

    private boolean repeat() {
        Item certificate = item(0, der.length);
        Item body = inside(certificate, SEQUENCE);
        Item extensions = Item.NONE;
        for (int at = body.start(); at < body.end(); ) {
            Item field = item(at, body.end());
            if (field.tag() < 0) {
                return false;
            }
            if (field.tag() == EXTENSIONS) {
                extensions = inside(field, SEQUENCE);
            }
            at = field.end();
        }
        return anyTwice(extensions);
    }

    private boolean anyTwice(Item extensions) {
        Set<String> seen = new HashSet<>();
        for (int at = extensions.start(); at < extensions.end(); ) {
            Item extension = item(at, extensions.end());
            Item identifier = inside(extension, OBJECT_IDENTIFIER);
            if (extension.tag() < 0 || identifier.tag() < 0) {
                return false;
            }
            if (!seen.add(HexFormat.of().formatHex(der, identifier.start(), identifier.end()))) {
                return true;
            }
            at = extension.end();
        }
        return false;
    }

    /** The first item inside another, if it has that tag. */
    private Item inside(Item outer, int tag) {
        Item first = outer.tag() < 0 ? Item.NONE : item(outer.start(), outer.end());
        return first.tag() == tag ? first : Item.NONE;
    }

    private Item item(int at, int limit) {
        if (at + 2 > limit) {
            return Item.NONE;
        }
        int tag = der[at] & 0xFF;
        int length = der[at + 1] & 0xFF;
        int start = at + 2;
        if (length > 0x80 && length <= 0x84) {
            int octets = length - 0x80;
            if (start + octets > limit) {
                return Item.NONE;
            }
            length = 0;
            for (int i = 0; i < octets; i++) {
                length = (length << 8) | (der[start + i] & 0xFF);
            }
            start += octets;
        }
        return length < 0 || length > limit - start
                ? Item.NONE
                : new Item(tag, start, start + length);
    }
}
