package patchbay.web.console.furniture;

import java.util.List;
import java.util.Optional;

/**
 * A form: one thing that can be done.
 *
 * @param title its heading; empty for a form within a row
 * @param why said below the heading; may be empty
 * @param submit what its button says
 * @param spoken what the button says to who hears it alone; empty where that is the same
 * @param quiet whether the button stands back
 * @param paired whether its fields stand in pairs
 * @param problems why it was refused: sentences
 */
public record FormView(
        String id,
        String title,
        String why,
        String action,
        List<FieldView> fields,
        String submit,
        String spoken,
        boolean quiet,
        boolean paired,
        List<String> problems)
        implements Part {
    public FormView {
        fields = List.copyOf(fields);
        problems = List.copyOf(problems);
    }

    /** The name of the field that is to blame, as the page calls it. */
    public Optional<String> blamed() {
        return fields.stream().filter(FieldView::wrong).map(FieldView::label).findFirst();
    }
}
