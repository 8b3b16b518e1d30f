package patchbay.connect;

import java.util.List;
import java.util.Set;

/**
 * Which columns a file has that adds users. One with an e-mail address and a password belongs to
 * instances that keep passwords themselves; the other to all that do not. Source: <i>Amazon Connect
 * Administrator Guide, Add users in bulk</i>; rule 8.11.
 */
record CsvTemplate(boolean managed, List<CsvColumn> columns, Set<CsvColumn> further) {
    /** Somebody else says who a user is: SAML, or a directory. */
    static final CsvTemplate FEDERATED =
            new CsvTemplate(
                    false,
                    List.of(
                            CsvColumn.FIRST_NAME,
                            CsvColumn.LAST_NAME,
                            CsvColumn.LOGIN,
                            CsvColumn.HIERARCHY,
                            CsvColumn.ROUTING,
                            CsvColumn.SECURITY,
                            CsvColumn.HIERARCHIES,
                            CsvColumn.PHONE_TYPE,
                            CsvColumn.PHONE_NUMBER,
                            CsvColumn.AUTO_ACCEPT,
                            CsvColumn.AFTER_CONTACT,
                            CsvColumn.TAGS,
                            CsvColumn.PERSISTENT,
                            CsvColumn.ENHANCEMENT),
                    Set.of(CsvColumn.SECONDARY_EMAIL, CsvColumn.MOBILE));

    /** The instance keeps passwords. */
    static final CsvTemplate MANAGED =
            new CsvTemplate(
                    true,
                    List.of(
                            CsvColumn.FIRST_NAME,
                            CsvColumn.LAST_NAME,
                            CsvColumn.EMAIL,
                            CsvColumn.SECONDARY_EMAIL,
                            CsvColumn.MOBILE,
                            CsvColumn.PASSWORD,
                            CsvColumn.LOGIN,
                            CsvColumn.HIERARCHY,
                            CsvColumn.ROUTING,
                            CsvColumn.SECURITY,
                            CsvColumn.HIERARCHIES,
                            CsvColumn.PHONE_TYPE,
                            CsvColumn.PHONE_NUMBER,
                            CsvColumn.AUTO_ACCEPT,
                            CsvColumn.AFTER_CONTACT,
                            CsvColumn.TAGS),
                    Set.of(CsvColumn.PERSISTENT, CsvColumn.ENHANCEMENT));

    /** The columns without which no user can be made; the others may be left out. */
    private static final Set<CsvColumn> NEEDED =
            Set.of(
                    CsvColumn.FIRST_NAME,
                    CsvColumn.LAST_NAME,
                    CsvColumn.LOGIN,
                    CsvColumn.ROUTING,
                    CsvColumn.SECURITY,
                    CsvColumn.PHONE_TYPE);

    CsvTemplate {
        columns = List.copyOf(columns);
        further = Set.copyOf(further);
    }

    static CsvTemplate of(IdentityManagement identity) {
        return identity == IdentityManagement.CONNECT_MANAGED ? MANAGED : FEDERATED;
    }

    boolean takes(CsvColumn column) {
        return columns.contains(column) || further.contains(column);
    }

    boolean needs(CsvColumn column) {
        return NEEDED.contains(column) || (managed && column == CsvColumn.PASSWORD);
    }

    /** The line of headings. */
    List<String> headings() {
        return columns.stream().map(CsvColumn::heading).toList();
    }

    /** How an error names it. */
    String words() {
        return managed
                ? "instances that keep passwords themselves"
                : "instances with SAML or a directory";
    }
}
