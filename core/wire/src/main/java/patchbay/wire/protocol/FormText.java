package patchbay.wire.protocol;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Text in which octets are written as {@code %20}, strictly read. */
public final class FormText {
    /** More parameters than any operation takes. */
    private static final int MOST_PARAMETERS = 4000;

    private FormText() {}

    /**
     * The parameters of a query or a form, in order.
     *
     * @throws Unreadable where an escape is cut short, octets are not UTF-8, or there are too many
     */
    public static List<Map.Entry<String, String>> parameters(String text) throws Unreadable {
        var result = new ArrayList<Map.Entry<String, String>>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('&', from);
            end = end < 0 ? text.length() : end;
            if (end > from) {
                if (result.size() == MOST_PARAMETERS) {
                    throw new Unreadable("The request has too many parameters.");
                }
                int equals = text.indexOf('=', from);
                boolean named = equals >= 0 && equals < end;
                result.add(
                        Map.entry(
                                decode(text.substring(from, named ? equals : end), true),
                                named ? decode(text.substring(equals + 1, end), true) : ""));
            }
            from = end + 1;
        }
        return result;
    }

    /**
     * The parameters of a request's query, and of its body where that is a form.
     *
     * @throws Unreadable as {@link #parameters}
     */
    public static List<Map.Entry<String, String>> requestParameters(WireRequest request)
            throws Unreadable {
        var parameters = new ArrayList<>(parameters(request.query()));
        if (request.mediaType().equals("application/x-www-form-urlencoded")) {
            parameters.addAll(parameters(utf8(request.body())));
        }
        return parameters;
    }

    /**
     * The value of a request's first parameter of this name, without decoding any other.
     *
     * @throws Unreadable where a name before it, or the value, cannot be decoded
     */
    public static Optional<String> requestParameter(WireRequest request, String name)
            throws Unreadable {
        Optional<String> found = first(request.query(), name);
        return found.isPresent() || !request.mediaType().equals("application/x-www-form-urlencoded")
                ? found
                : first(utf8(request.body()), name);
    }

    private static Optional<String> first(String text, String name) throws Unreadable {
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('&', from);
            end = end < 0 ? text.length() : end;
            int equals = text.indexOf('=', from);
            boolean named = equals >= 0 && equals < end;
            if (end > from
                    && decode(text.substring(from, named ? equals : end), true).equals(name)) {
                return Optional.of(named ? decode(text.substring(equals + 1, end), true) : "");
            }
            from = end + 1;
        }
        return Optional.empty();
    }

    /**
     * What the escapes stand for.
     *
     * @param plusIsSpace as in forms; a path has its pluses literally
     */
    public static String decode(String text, boolean plusIsSpace) throws Unreadable {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0 && isAscii(text)) {
            return text;
        }
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream(raw.length);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == '%') {
                int high = i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
                int low = i + 2 < raw.length ? Character.digit(raw[i + 2], 16) : -1;
                if (high < 0 || low < 0) {
                    throw new Unreadable(
                            "A percent sign is not followed by two hexadecimal digits.");
                }
                out.write((high << 4) | low);
                i += 2;
            } else {
                out.write(raw[i] == '+' && plusIsSpace ? ' ' : raw[i]);
            }
        }
        return utf8(out.toByteArray());
    }

    /** The text that octets spell in UTF-8. */
    static String utf8(byte[] octets) throws Unreadable {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable("The request is not encoded in UTF-8.");
        }
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    /** Everything but letters, digits and {@code -_.~} escaped, as signatures have it. */
    public static String encode(String text) {
        return escape(text, false);
    }

    /** The same, with slashes left alone. */
    public static String encodePath(String text) {
        return escape(text, true);
    }

    private static String escape(String text, boolean keepSlash) {
        var out = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (isUnreserved(c) || (keepSlash && c == '/')) {
                out.append(c);
            } else {
                out.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return out.toString();
    }

    private static boolean isUnreserved(char c) {
        return (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '_'
                || c == '.'
                || c == '~';
    }
}
