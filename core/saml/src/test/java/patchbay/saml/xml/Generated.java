package patchbay.saml.xml;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Random documents, full of what canonicalisers get wrong: prefixes, white space, references. */
final class Generated {
    private static final String[] PREFIXES = {"", "a", "b", "xs", "saml"};
    private static final String[] NAMESPACES = {"urn:one", "urn:two", "http://x/y?z", "urn:a"};
    private static final String[] LOCALS = {"e", "item", "Value", "x-y.z", "_u"};
    private static final String[] TEXTS = {
        "plain",
        " ",
        "\n\t",
        "\r\n",
        "\r",
        "&amp;",
        "&lt;",
        "&gt;",
        ">",
        "&quot;",
        "&apos;",
        "'",
        "\"",
        "&#13;",
        "&#xA;",
        "&#9;",
        "&#x20AC;",
        "é",
        "€",
        "\uD83D\uDE00",
        "]]",
        "ä&#97;"
    };
    private static final String[] VALUES = {
        "v",
        "",
        " v ",
        "a\nb",
        "a\tb",
        "a\r\nb",
        "&#13;",
        "&#10;",
        "&#9;",
        "&lt;",
        ">",
        "&amp;",
        "&quot;",
        "&apos;",
        "é",
        "\uD83D\uDE00"
    };

    private final Random random;

    /** Whether most tags are written as canonical XML writes them, as real providers do. */
    private final boolean tidy;

    private final StringBuilder out = new StringBuilder();

    Generated(Random random) {
        this.random = random;
        this.tidy = random.nextBoolean();
    }

    byte[] document() {
        if (random.nextInt(4) == 0) {
            out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        }
        element(0, new String[] {"", "", "", "", ""});
        if (random.nextInt(4) == 0) {
            out.append("\n<!-- end -->\n");
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Writes an element; {@code outer} holds the namespace of each prefix, empty for none. */
    private void element(int depth, String[] outer) {
        String[] bound = outer.clone();
        StringBuilder declarations = new StringBuilder();
        for (int i = 0; i < PREFIXES.length; i++) {
            if (random.nextInt(depth == 0 ? 2 : 5) == 0) {
                boolean undeclare = i == 0 && random.nextInt(3) == 0;
                bound[i] = undeclare ? "" : pick(NAMESPACES);
                declarations
                        .append(space())
                        .append(i == 0 ? "xmlns" : "xmlns:" + PREFIXES[i])
                        .append("=\"")
                        .append(bound[i])
                        .append('"');
            }
        }
        int prefix = usable(bound);
        String name = (prefix == 0 ? "" : PREFIXES[prefix] + ":") + pick(LOCALS);
        boolean first = random.nextBoolean();
        out.append('<').append(name);
        out.append(first ? declarations : attributes(bound));
        out.append(first ? attributes(bound) : declarations);
        out.append(untidy() ? "\n" : "");
        if (random.nextInt(5) == 0) {
            out.append("/>");
            return;
        }
        out.append('>');
        int children = depth > 4 ? 0 : random.nextInt(4);
        boolean text = random.nextInt(3) > 0;
        for (int i = 0; i < children; i++) {
            out.append(text ? pick(TEXTS) : random.nextBoolean() ? "<!-- c -->" : "\r\n");
            element(depth + 1, bound);
        }
        out.append(text ? pick(TEXTS) + pick(TEXTS) : "");
        out.append("</").append(name).append(untidy() ? " >" : ">");
    }

    private int usable(String[] bound) {
        int prefix = random.nextInt(PREFIXES.length);
        return prefix > 0 && bound[prefix].isEmpty() ? 0 : prefix;
    }

    private String attributes(String[] bound) {
        StringBuilder attributes = new StringBuilder();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            int prefix = usable(bound);
            char quote = tidy ? untidy() ? '\'' : '"' : random.nextBoolean() ? '"' : '\'';
            String value = tidy && random.nextInt(4) > 0 ? "v" : pick(VALUES);
            attributes
                    .append(space())
                    .append(prefix == 0 ? "" : PREFIXES[prefix] + ":")
                    .append((char) ('a' + random.nextInt(4)))
                    .append(i)
                    .append(untidy() ? " = " : "=")
                    .append(quote)
                    .append(value)
                    .append(quote);
        }
        return attributes.toString();
    }

    private String space() {
        return untidy() ? "\n  " : " ";
    }

    private boolean untidy() {
        return random.nextInt(tidy ? 40 : 6) == 0;
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }
}
