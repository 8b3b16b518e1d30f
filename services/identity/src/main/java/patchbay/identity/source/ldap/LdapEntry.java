package patchbay.identity.source.ldap;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An entry as the directory showed it. Names of attributes are compared without their case. */
public final class LdapEntry {
    private final String dn;
    private final Map<String, List<byte[]>> values;

    public LdapEntry(String dn, Map<String, List<byte[]>> values) {
        this.dn = dn;
        this.values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.values.putAll(values);
    }

    public String dn() {
        return dn;
    }

    /** Every value as text; the two binary identifiers of Active Directory as people write them. */
    public List<String> all(String attribute) {
        return values.getOrDefault(attribute, List.of()).stream()
                .map(value -> text(attribute, value))
                .toList();
    }

    /** The first value as text. */
    public Optional<String> first(String attribute) {
        return values.getOrDefault(attribute, List.of()).stream()
                .findFirst()
                .map(value -> text(attribute, value))
                .filter(text -> !text.isBlank());
    }

    /** The first value as a number, where it is one. */
    public Optional<Long> number(String attribute) {
        return first(attribute)
                .map(String::strip)
                .filter(text -> text.matches("-?[0-9]{1,18}|9223372036854775807"))
                .map(Long::parseLong);
    }

    private static String text(String attribute, byte[] value) {
        return switch (attribute.toLowerCase(Locale.ROOT)) {
            case "objectguid" -> Identifiers.guid(value);
            case "objectsid" -> Identifiers.sid(value);
            default -> new String(value, StandardCharsets.UTF_8);
        };
    }

    @Override
    public String toString() {
        return "entry " + values.keySet();
    }
}
