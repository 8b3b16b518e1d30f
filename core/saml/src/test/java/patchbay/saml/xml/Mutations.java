package patchbay.saml.xml;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Small and larger changes to a document, such as an attacker or a careless proxy makes. */
public final class Mutations {
    private static final String[] INSERTS = {
        "<!-- -->",
        "<!--a-->",
        "<?a b?>",
        "<![CDATA[x]]>",
        "&amp;",
        "&#97;",
        "&#13;",
        "&x;",
        " ",
        "\n",
        "\r\n",
        "\t",
        "<a/>",
        "</a>",
        "xmlns:saml=\"urn:x\" ",
        "ID=\"_assertion\" ",
        "x:",
        "\u00e9",
        "]]>",
        "\"",
        "'",
        ">",
        "<",
        "/",
        "=",
        "<saml:Audience>x</saml:Audience>"
    };

    private Mutations() {}

    /** One to three changes: insert, delete, repeat or move a piece, or flip a bit. */
    public static byte[] of(byte[] in, Random random) {
        byte[] out = in;
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes && out.length > 0; i++) {
            out = one(out, random);
        }
        return out;
    }

    private static byte[] one(byte[] in, Random random) {
        int at = random.nextInt(in.length);
        return switch (random.nextInt(7)) {
            case 0 -> {
                byte[] flipped = in.clone();
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                yield flipped;
            }
            case 1 -> splice(in, at, at + 1 + random.nextInt(4), new byte[0]);
            case 2 -> {
                int[] element = element(in, random);
                yield splice(in, element[0], element[0], slice(in, element[0], element[1]));
            }
            case 3 -> {
                int[] element = element(in, random);
                yield splice(in, element[0], element[1], new byte[0]);
            }
            case 4 -> {
                int[] element = element(in, random);
                byte[] piece = slice(in, element[0], element[1]);
                byte[] without = splice(in, element[0], element[1], new byte[0]);
                int place = boundary(without, random);
                yield splice(without, place, place, piece);
            }
            case 5 -> {
                int place = boundary(in, random);
                yield splice(in, place, place, insert(random));
            }
            default -> splice(in, at, at, insert(random));
        };
    }

    private static byte[] insert(Random random) {
        return INSERTS[random.nextInt(INSERTS.length)].getBytes(StandardCharsets.UTF_8);
    }

    /** Somewhere between two tags. */
    private static int boundary(byte[] in, Random random) {
        int at = in.length == 0 ? 0 : random.nextInt(in.length);
        while (at < in.length && in[at] != '<') {
            at++;
        }
        return at;
    }

    /** The extent of some tag, or of the piece from one tag to a later end tag. */
    private static int[] element(byte[] in, Random random) {
        int from = boundary(in, random);
        int to = Math.min(in.length, from + 1);
        int tags = random.nextInt(6);
        while (to < in.length && (in[to - 1] != '>' || tags-- > 0)) {
            to++;
        }
        return new int[] {Math.min(from, to), to};
    }

    private static byte[] slice(byte[] in, int from, int to) {
        return java.util.Arrays.copyOfRange(in, from, to);
    }

    private static byte[] splice(byte[] in, int from, int to, byte[] with) {
        int end = Math.min(to, in.length);
        byte[] out = new byte[in.length - (end - from) + with.length];
        System.arraycopy(in, 0, out, 0, from);
        System.arraycopy(with, 0, out, from, with.length);
        System.arraycopy(in, end, out, from + with.length, in.length - end);
        return out;
    }
}
