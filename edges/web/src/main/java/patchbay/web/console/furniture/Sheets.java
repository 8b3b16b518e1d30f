package patchbay.web.console.furniture;

import java.util.Optional;
import patchbay.web.page.Messages;

/**
 * Blank forms for the page of one thing.
 *
 * @param here address of the page
 * @param refusal of the form that was just sent from it
 */
record Sheets(String here, Optional<Refusal> refusal) {
    private static final Messages M = Messages.HERE;

    /** A form that is sent to its own address below the page's. */
    Sheet of(String deed) {
        return new Sheet(deed, here + "/" + deed, refusal.filter(it -> it.form().equals(deed)));
    }

    /** The same for one of several rows, told apart by the value of a hidden field. */
    Sheet of(String deed, String row, String field, String value) {
        return new Sheet(
                        deed + "-" + row,
                        here + "/" + deed,
                        refusal.filter(it -> it.form().equals(deed))
                                .filter(it -> it.typed().text(field).equals(value)))
                .hidden(field, value);
    }

    /** The button that deletes what the page shows. */
    FormView delete(String name) {
        return of("delete")
                .button(
                        M.text("console.thing.delete.title"),
                        M.text("console.thing.delete.why"),
                        M.text("console.thing.delete"),
                        M.text("console.thing.delete.one", name));
    }
}
