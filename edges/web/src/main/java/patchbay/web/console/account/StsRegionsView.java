package patchbay.web.console.account;

import java.util.List;
import java.util.Optional;

/**
 * In which regions an account uses STS.
 *
 * @param action where the forms are posted to
 * @param fault what the last change was refused for
 */
public record StsRegionsView(
        String account, List<Row> rows, String action, Optional<String> fault) {
    public StsRegionsView {
        rows = List.copyOf(rows);
    }

    /**
     * A region.
     *
     * @param note why it is as it is; empty where there is nothing to say
     * @param verb the change that a button would make; empty where nothing can be changed
     */
    public record Row(String region, boolean active, String note, String verb) {}
}
