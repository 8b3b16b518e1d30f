package patchbay.saml.write;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Writes one element and its content as exclusive canonical XML without comments.
 *
 * <p>Elements are opened, given attributes, text and children, and closed again. A namespace is
 * declared on the outermost elements that use it and nowhere else; attributes are put into
 * canonical order; an empty element has a start and an end tag. Mistakes of the caller (a character
 * that XML cannot carry, an attribute behind text, an element left open) throw.
 *
 * <p>Source: <i>Exclusive XML Canonicalization 1.0, section 3</i>.
 */
public final class CanonicalWriter {
    private static final Comparator<Attribute> CANONICAL_ORDER =
            Comparator.comparing(Attribute::foreign).thenComparing(Attribute::name);

    private final StringBuilder out = new StringBuilder(4096);
    private final Deque<Open> open = new ArrayDeque<>();
    private final Set<Vocabulary> declared = EnumSet.noneOf(Vocabulary.class);
    private final List<Attribute> attributes = new ArrayList<>();
    private boolean inStartTag;

    /** An attribute that waits for its start tag to end; {@code foreign}: of the xml namespace. */
    private record Attribute(boolean foreign, String name, String value) {}

    private record Open(String qualifiedName, Set<Vocabulary> inScope) {}

    /** Begins a child of the element that is open, or the outermost element. */
    public CanonicalWriter open(Vocabulary vocabulary, String name) {
        endStartTag();
        String qualifiedName = vocabulary.prefix() + ":" + name;
        out.append('<').append(qualifiedName);
        Set<Vocabulary> inScope = scope();
        if (!inScope.contains(vocabulary)) {
            out.append(" xmlns:").append(vocabulary.prefix()).append("=\"");
            escapeAttribute(vocabulary.namespace());
            out.append('"');
            inScope = EnumSet.copyOf(inScope);
            inScope.add(vocabulary);
            declared.add(vocabulary);
        }
        open.push(new Open(qualifiedName, inScope));
        inStartTag = true;
        return this;
    }

    /** Gives the element just opened an attribute without namespace. */
    public CanonicalWriter attribute(String name, String value) {
        return add(new Attribute(false, name, value));
    }

    /** Gives the element just opened an {@code xml:lang}. */
    public CanonicalWriter language(String tag) {
        return add(new Attribute(true, "xml:lang", tag));
    }

    private CanonicalWriter add(Attribute attribute) {
        if (!inStartTag) {
            throw new IllegalStateException("no start tag is open for @" + attribute.name());
        }
        attributes.add(attribute);
        return this;
    }

    /** Adds text to the element that is open. */
    public CanonicalWriter text(String text) {
        endStartTag();
        escapeText(text);
        return this;
    }

    /** A child that holds text only. */
    public CanonicalWriter element(Vocabulary vocabulary, String name, String text) {
        return open(vocabulary, name).text(text).close();
    }

    /** Places a finished element into the one that is open. */
    public CanonicalWriter place(Fragment child) {
        endStartTag();
        for (Vocabulary vocabulary : child.declared()) {
            if (scope().contains(vocabulary)) {
                throw new IllegalStateException(
                        vocabulary + " is declared outside the fragment already");
            }
        }
        declared.addAll(child.declared());
        out.append(new String(child.shared(), StandardCharsets.UTF_8));
        return this;
    }

    /** Ends the element that was opened last. */
    public CanonicalWriter close() {
        endStartTag();
        out.append("</").append(open.pop().qualifiedName()).append('>');
        return this;
    }

    /** How many octets were written so far: where {@link Fragment#with} may place a child later. */
    public int position() {
        endStartTag();
        return octets().length;
    }

    /** The finished element. */
    public Fragment finish() {
        if (!open.isEmpty()) {
            throw new IllegalStateException(open.peek() + " is still open");
        }
        return new Fragment(octets(), declared);
    }

    private byte[] octets() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Set<Vocabulary> scope() {
        Open parent = open.peek();
        return parent == null ? EnumSet.noneOf(Vocabulary.class) : parent.inScope();
    }

    private void endStartTag() {
        if (!inStartTag) {
            return;
        }
        attributes.sort(CANONICAL_ORDER);
        for (Attribute attribute : attributes) {
            out.append(' ').append(attribute.name()).append("=\"");
            escapeAttribute(attribute.value());
            out.append('"');
        }
        attributes.clear();
        out.append('>');
        inStartTag = false;
    }

    private void escapeText(String text) {
        refuseForbidden(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\r' -> out.append("&#xD;");
                default -> out.append(c);
            }
        }
    }

    private void escapeAttribute(String value) {
        refuseForbidden(value);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '"' -> out.append("&quot;");
                case '\t' -> out.append("&#x9;");
                case '\n' -> out.append("&#xA;");
                case '\r' -> out.append("&#xD;");
                default -> out.append(c);
            }
        }
    }

    private static void refuseForbidden(String text) {
        int index = XmlCharacters.firstForbidden(text);
        if (index >= 0) {
            throw new IllegalArgumentException(
                    "XML cannot carry U+%04X".formatted(text.codePointAt(index)));
        }
    }
}
