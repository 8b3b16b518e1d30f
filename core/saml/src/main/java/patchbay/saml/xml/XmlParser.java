package patchbay.saml.xml;

/**
 * Reads a document of the small language in one pass. What is outside the language ends the reading
 * with a reason; nothing is repaired, nothing is thrown.
 */
public final class XmlParser {
    private final Cursor cursor;
    private final byte[] in;
    private final XmlLimits limits;
    private final NameTable names;
    private final Tape tape;
    private final NamespaceScope scope;
    private final Ids ids;

    /** How many declarations were in force before each open element. */
    private final int[] scopeSizes;

    /** The row of the innermost open element, -1 outside the root. */
    private int open = -1;

    private int depth;

    /** Whether the start tag at hand is, so far, written as canonical XML writes it. */
    private boolean canonical;

    private XmlParser(byte[] in, NameTable names, XmlLimits limits) {
        this.cursor = new Cursor(in);
        this.in = in;
        this.limits = limits;
        this.names = names;
        this.tape = new Tape(in.length);
        this.scope = new NamespaceScope(in, tape, names, limits.namespaces());
        this.ids = new Ids(cursor, tape, limits.ids());
        this.scopeSizes = new int[limits.depth() + 1];
    }

    /**
     * Reads the bytes, which must not change afterwards: the document points into them.
     *
     * @param names the names by which the elements will be known
     */
    public static XmlReading parse(byte[] utf8, NameTable names, XmlLimits limits) {
        XmlParser parser = new XmlParser(utf8, names, limits);
        return parser.document()
                ? new XmlDocument(utf8, parser.tape)
                : new XmlReading.Malformed(parser.cursor.problem, parser.cursor.at);
    }

    private boolean document() {
        if (!Prolog.read(cursor) || !aside()) {
            return false;
        }
        if (cursor.ended()) {
            return cursor.fail("no element");
        }
        if (!startTag()) {
            return false;
        }
        while (open >= 0) {
            if (cursor.peek(0) != '<') {
                int flags = Scanner.text(cursor);
                if (flags < 0) {
                    return false;
                }
                tape.elements[open + Tape.FLAGS] |= flags;
            }
            boolean read =
                    switch (cursor.peek(1)) {
                        case '/' -> endTag();
                        case '!' -> commentInside();
                        case '?' -> cursor.fail("processing instruction");
                        default -> startTag();
                    };
            if (!read) {
                return false;
            }
        }
        return aside() && (cursor.ended() || cursor.fail("second root element"));
    }

    /** White space and comments outside the root, up to the end or a start tag. */
    private boolean aside() {
        while (true) {
            cursor.blanks();
            if (cursor.ended()) {
                return true;
            }
            if (cursor.peek(0) != '<') {
                return cursor.fail("text outside the root element");
            }
            byte next = cursor.peek(1);
            if (next == '?') {
                return cursor.fail("processing instruction");
            }
            if (next != '!') {
                return true;
            }
            if (!comment()) {
                return false;
            }
        }
    }

    private boolean commentInside() {
        tape.elements[open + Tape.FLAGS] |= Tape.HAS_COMMENT | Tape.REWRITE;
        return comment();
    }

    private boolean comment() {
        if (!cursor.starts("<!--")) {
            return cursor.fail(
                    cursor.starts("<!DOCTYPE")
                            ? "document type declaration"
                            : cursor.starts("<![CDATA[") ? "CDATA section" : "markup declaration");
        }
        int p = cursor.at + 4;
        while (p + 2 < in.length && !(in[p] == '-' && in[p + 1] == '-')) {
            byte b = in[p];
            int length = b < 0 ? Characters.multi(in, p, in.length) : Characters.allowed(b) ? 1 : 0;
            if (length == 0) {
                return cursor.fail("character that XML does not allow", p);
            }
            p += length;
        }
        if (p + 2 >= in.length || in[p + 2] != '>') {
            return cursor.fail("malformed comment", p);
        }
        cursor.at = p + 3;
        return true;
    }

    private boolean startTag() {
        if (tape.elementCount == limits.elements()) {
            return cursor.fail("too many elements");
        }
        if (depth == limits.depth()) {
            return cursor.fail("elements nested too deeply");
        }
        int row = tape.element();
        int[] elements = tape.elements;
        int firstAttribute = tape.attributeCount;
        int firstDeclaration = tape.declarationCount;
        elements[row + Tape.TAG] = cursor.at;
        elements[row + Tape.PARENT] = open;
        elements[row + Tape.ATTRIBUTES] = firstAttribute * Tape.ATTRIBUTE;
        elements[row + Tape.DECLARATIONS] = firstDeclaration * Tape.DECLARATION;
        scopeSizes[depth++] = scope.size();
        int name = ++cursor.at;
        int prefix = name();
        if (prefix < 0) {
            return false;
        }
        elements[row + Tape.PREFIX] = prefix;
        elements[row + Tape.LENGTH] = cursor.at - name;
        if (!attributes(firstAttribute + firstDeclaration)) {
            return false;
        }
        boolean empty = in[cursor.at - 2] == '/';
        canonical &= !empty && firstDeclaration == tape.declarationCount;
        elements[row + Tape.COUNTS] =
                (tape.attributeCount - firstAttribute) << 16
                        | (tape.declarationCount - firstDeclaration);
        elements[row + Tape.CONTENT] = cursor.at;
        open = row;
        if (!resolve(row, firstAttribute)) {
            return false;
        }
        elements[row + Tape.FLAGS] = canonical ? Tape.TAGS : 0;
        return !empty || close(cursor.at);
    }

    /** Attributes and declarations, and the end of the tag. */
    private boolean attributes(int before) {
        canonical = true;
        while (true) {
            int gap = cursor.at;
            byte next = cursor.peek(0);
            if (next <= ' ') {
                cursor.blanks();
                next = cursor.peek(0);
            }
            if (next == '>') {
                canonical &= cursor.at == gap;
                cursor.at++;
                return true;
            }
            if (next == '/' && cursor.peek(1) == '>') {
                cursor.at += 2;
                return true;
            }
            if (cursor.at == gap || next == '/') {
                return cursor.fail("malformed tag");
            }
            canonical &= cursor.at == gap + 1 && in[gap] == ' ';
            int count = tape.attributeCount + tape.declarationCount - before;
            if (count == limits.attributesPerElement()) {
                return cursor.fail("too many attributes");
            }
            if (!attribute()) {
                return false;
            }
        }
    }

    private boolean attribute() {
        int start = cursor.at;
        int prefix = name();
        if (prefix < 0) {
            return false;
        }
        int end = cursor.at;
        byte quote = cursor.openingQuote();
        if (quote == 0) {
            return cursor.fail("attribute without a quoted value");
        }
        int value = cursor.at;
        int rewrite = Scanner.value(cursor, quote);
        if (rewrite < 0) {
            return false;
        }
        canonical &= quote == '"' && value == end + 2 && rewrite == 0;
        int valueEnd = cursor.at++;
        if (valueEnd - value > limits.valueBytes()) {
            return cursor.fail("attribute value too long");
        }
        int local = prefix == 0 ? start : start + prefix + 1;
        int first = prefix == 0 ? end - start : prefix;
        if (first == 5 && in[start] == 'x' && Texts.starts(in, start, "xmlns")) {
            int declared = prefix == 0 ? end : local;
            String wrong =
                    scope.declare(declared, end - declared, value, valueEnd, scopeSizes[depth - 1]);
            return wrong.isEmpty() || cursor.fail(wrong);
        }
        int row = tape.attribute();
        int[] attributes = tape.attributes;
        attributes[row + Tape.NAME_AT] = start;
        attributes[row + Tape.A_PREFIX] = prefix;
        attributes[row + Tape.A_LENGTH] = end - start;
        attributes[row + Tape.VALUE] = value;
        attributes[row + Tape.VALUE_END] = valueEnd;
        attributes[row + Tape.A_REWRITE] = rewrite;
        return !ids.isId(local, end) || ids.add(row);
    }

    /** Reads a qualified name; returns the length of its prefix, or -1. */
    private int name() {
        int start = cursor.at;
        int p = ncName(start);
        if (p > start && p < in.length && in[p] == ':') {
            int colon = p;
            p = ncName(colon + 1);
            boolean whole = p > colon + 1 && (p == in.length || in[p] != ':');
            if (whole && colon - start <= XmlLimits.PREFIX_BYTES) {
                cursor.at = p;
                return colon - start;
            }
            cursor.fail(whole ? "prefix too long" : "malformed name");
            return -1;
        }
        if (p == start) {
            cursor.fail("malformed name");
            return -1;
        }
        cursor.at = p;
        return 0;
    }

    /** The end of the name without colon that begins at a place; that place if there is none. */
    private int ncName(int from) {
        int p = Eights.letters(in, from, in.length);
        if (p == from && (p >= in.length || !Characters.nameStart(in[p]))) {
            return from;
        }
        while (p < in.length && Characters.name(in[p])) {
            p++;
        }
        return p;
    }

    private boolean endTag() {
        int start = cursor.at;
        int length = tape.elements[open + Tape.LENGTH];
        int name = tape.elements[open + Tape.TAG] + 1;
        int p = start + 2;
        if (p + length >= in.length || !Eights.equal(in, p, in, name, length)) {
            return cursor.fail("end tag that matches no start tag");
        }
        cursor.at = p + length;
        if (in[cursor.at] != '>') {
            tape.elements[open + Tape.FLAGS] &= ~Tape.TAGS;
            cursor.blanks();
            if (cursor.peek(0) != '>') {
                return cursor.fail("end tag that matches no start tag");
            }
        }
        cursor.at++;
        return close(start);
    }

    private boolean close(int contentEnd) {
        int[] elements = tape.elements;
        int flags = elements[open + Tape.FLAGS];
        if ((flags & Tape.HAS_COMMENT) != 0 && (flags & Tape.HAS_TEXT) != 0) {
            return cursor.fail("comment inside text");
        }
        elements[open + Tape.CONTENT_END] = contentEnd;
        elements[open + Tape.AFTER] = cursor.at;
        elements[open + Tape.NEXT] = tape.elementCount * Tape.ELEMENT;
        scope.leave(scopeSizes[--depth]);
        open = elements[open + Tape.PARENT];
        return true;
    }

    /** Resolves the prefixes of an element and its attributes, once its declarations are known. */
    private boolean resolve(int row, int firstAttribute) {
        int[] elements = tape.elements;
        int name = elements[row + Tape.TAG] + 1;
        int prefix = elements[row + Tape.PREFIX];
        int namespace = scope.resolve(name, prefix);
        if (namespace < 0) {
            return cursor.fail("prefix without a declaration");
        }
        elements[row + Tape.NAMESPACE] = namespace;
        int known = tape.tableOf[namespace];
        int local = prefix == 0 ? name : name + prefix + 1;
        elements[row + Tape.NAME] =
                known == NameTable.FOREIGN
                        ? NameTable.FOREIGN
                        : names.name(known, in, local, name + elements[row + Tape.LENGTH]);
        int[] attributes = tape.attributes;
        int first = firstAttribute * Tape.ATTRIBUTE;
        int end = tape.attributeCount * Tape.ATTRIBUTE;
        for (int a = first; a < end; a += Tape.ATTRIBUTE) {
            int aPrefix = attributes[a + Tape.A_PREFIX];
            int aNamespace =
                    aPrefix == 0 ? Tape.NONE : scope.resolve(attributes[a + Tape.NAME_AT], aPrefix);
            if (aNamespace < 0) {
                return cursor.fail("prefix without a declaration");
            }
            attributes[a + Tape.A_NAMESPACE] = aNamespace;
            int order = 1;
            for (int other = first; other < a; other += Tape.ATTRIBUTE) {
                if (attributes[other + Tape.A_NAMESPACE] == aNamespace) {
                    order = tape.compareLocalNames(in, a, other);
                    if (order == 0) {
                        return cursor.fail("repeated attribute");
                    }
                }
            }
            // After the one before, and none has a namespace or there is only one. Where order
            // needs more thought, the canonicaliser thinks.
            canonical &= order > 0 && (aNamespace == Tape.NONE || end - first == Tape.ATTRIBUTE);
        }
        return true;
    }
}
