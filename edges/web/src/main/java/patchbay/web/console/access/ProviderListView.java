package patchbay.web.console.access;

import java.util.List;

/** The SAML providers of an account. */
public record ProviderListView(String account, List<Row> rows, String create) {
    public ProviderListView {
        rows = List.copyOf(rows);
    }

    /** A provider with what most want to know of it. */
    public record Row(String name, String href, String issuers, String keys, String encryption) {}
}
