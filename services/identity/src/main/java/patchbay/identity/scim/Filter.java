package patchbay.identity.scim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import patchbay.wire.json.Json;
import patchbay.wire.json.NotJson;

/**
 * What a list is asked for: {@code userName eq "ana" and externalId eq "7"}. Only {@code eq} and
 * {@code and} are known (rule 7.30).
 */
record Filter(List<Term> terms) {
    private static final Pattern TERM =
            Pattern.compile(
                    "\\s*(?:(urn:[A-Za-z0-9:._-]*):)?([A-Za-z][A-Za-z0-9.$_-]*)\\s+([A-Za-z]+)\\s+"
                            + "(\"(?:[^\"\\\\]|\\\\.)*+\"|true|false|[0-9]+)\\s*");
    private static final int MOST_TERMS = 8;

    /**
     * @param attribute in lower case, without the schema before it
     */
    record Term(String attribute, String value) {}

    Filter {
        terms = List.copyOf(terms);
    }

    Optional<String> value(String attribute) {
        return terms.stream()
                .filter(term -> term.attribute().equals(attribute))
                .map(Term::value)
                .findFirst();
    }

    /** The filter that the text spells, about no other attributes than these. */
    static Filter parse(String text, List<String> attributes) throws ScimFault {
        List<Term> terms = new ArrayList<>();
        Matcher matcher = TERM.matcher(text);
        int at = 0;
        while (true) {
            matcher.region(at, text.length());
            if (!matcher.lookingAt() || terms.size() == MOST_TERMS) {
                throw ScimFault.invalid("the filter is not `attribute eq \"value\"`");
            }
            String attribute = matcher.group(2).toLowerCase(Locale.ROOT);
            if (!matcher.group(3).equalsIgnoreCase("eq")) {
                throw ScimFault.invalid("filters know the operator `eq` only");
            }
            if (!attributes.contains(attribute)
                    || terms.stream().anyMatch(term -> term.attribute().equals(attribute))) {
                throw ScimFault.invalid("the filter's attributes are not supported");
            }
            terms.add(new Term(attribute, unquoted(matcher.group(4))));
            at = matcher.end();
            if (at == text.length()) {
                return new Filter(terms);
            }
            if (!text.regionMatches(true, at, "and ", 0, 4)) {
                throw ScimFault.invalid("filters are joined by `and` only");
            }
            at += 4;
        }
    }

    private static String unquoted(String value) throws ScimFault {
        try {
            String text = Json.parse(value) instanceof Json.Str(String inner) ? inner : value;
            if (text.indexOf('\0') < 0) {
                return text;
            }
        } catch (NotJson e) {
            throw ScimFault.invalid("the filter's value is no text");
        }
        throw ScimFault.invalid("the filter's value holds a character that is not allowed");
    }
}
