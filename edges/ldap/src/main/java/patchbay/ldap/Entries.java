package patchbay.ldap;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import patchbay.identity.source.ldap.LdapEntry;

/**
 * Entries as the services know them. An attribute of which the server showed only the first values,
 * as Active Directory does with large groups, is fetched to its end.
 *
 * <p>Source: <i>MS-ADTS 3.1.1.3.1.3.3, Range Retrieval of Attribute Values</i>.
 */
final class Entries {
    private static final Pattern RANGE =
            Pattern.compile("(.+);range=[0-9]+-([0-9]+|\\*)", Pattern.CASE_INSENSITIVE);

    private Entries() {}

    static LdapEntry of(LDAPConnectionPool pool, SearchResultEntry found) throws LDAPException {
        Map<String, List<byte[]>> values = new HashMap<>();
        for (Attribute attribute : found.getAttributes()) {
            Matcher part = RANGE.matcher(attribute.getName());
            if (part.matches()) {
                values.put(part.group(1), whole(pool, found.getDN(), attribute, part));
            } else {
                values.put(attribute.getBaseName(), List.of(attribute.getValueByteArrays()));
            }
        }
        return new LdapEntry(found.getDN(), values);
    }

    private static List<byte[]> whole(
            LDAPConnectionPool pool, String dn, Attribute first, Matcher firstPart)
            throws LDAPException {
        List<byte[]> all = new ArrayList<>(List.of(first.getValueByteArrays()));
        String name = firstPart.group(1);
        String last = firstPart.group(2);
        while (!last.equals("*")) {
            long next = Long.parseLong(last) + 1;
            SearchResultEntry more = pool.getEntry(dn, name + ";range=" + next + "-*");
            last = "*";
            if (more == null) {
                break;
            }
            for (Attribute attribute : more.getAttributes()) {
                Matcher part = RANGE.matcher(attribute.getName());
                if (part.matches() && part.group(1).equalsIgnoreCase(name)) {
                    all.addAll(List.of(attribute.getValueByteArrays()));
                    last = part.group(2);
                }
            }
        }
        return all;
    }
}
