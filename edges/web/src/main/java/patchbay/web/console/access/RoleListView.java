package patchbay.web.console.access;

import java.util.List;
import java.util.Optional;

/**
 * The roles of an account.
 *
 * @param more address of the following page
 */
public record RoleListView(String account, String create, List<Row> rows, Optional<String> more) {
    public RoleListView {
        rows = List.copyOf(rows);
    }

    /**
     * @param trusts SAML providers that it trusts, by name
     * @param obstacle why Entra would not import it
     */
    public record Row(
            String name, String href, String arn, List<String> trusts, Optional<String> obstacle) {}
}
