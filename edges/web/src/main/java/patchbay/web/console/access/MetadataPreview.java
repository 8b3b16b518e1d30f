package patchbay.web.console.access;

import java.util.List;

/**
 * Metadata before it is saved.
 *
 * @param fresh whether a provider would be made rather than changed
 * @param metadata the document, to be posted again
 */
public record MetadataPreview(
        String name,
        boolean fresh,
        MetadataView view,
        List<MetadataView.Change> changes,
        String metadata,
        String save,
        String back) {
    public MetadataPreview {
        changes = List.copyOf(changes);
    }

    /** Whether nobody who signs in today could any more: no key stays. */
    public boolean cutsEverybodyOff() {
        return !fresh && changes.stream().noneMatch(change -> change.word().equals("kept"));
    }
}
