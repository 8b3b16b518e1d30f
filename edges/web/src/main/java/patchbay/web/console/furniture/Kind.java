package patchbay.web.console.furniture;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.web.console.contact.InstanceVisit;
import patchbay.web.http.Form;
import patchbay.web.page.NavLink;
import patchbay.wire.Reply;

/** What one kind of furniture has on its pages that the others have not. */
interface Kind {
    /** The part of its addresses behind the instance's. */
    String section();

    Words words();

    /** All there are, in the order in which they are to be read. */
    Reply<List<ThingListView.Row>> rows(InstanceVisit at);

    /** Another page that belongs to the list. */
    default Optional<NavLink> beside(InstanceVisit at) {
        return Optional.empty();
    }

    /** The form that makes one; it is sent to {@code action}. */
    FormView fresh(InstanceVisit at, Sheet sheet);

    /** Makes one from the form; its id, or why not. */
    Reply<String> make(InstanceVisit at, Form form);

    /** One of them. */
    Reply<Shown> show(InstanceVisit at, String id, Sheets sheets);

    /** What the forms of one do, by the last part of the address that they are sent to. */
    Map<String, Deed> deeds();

    /** Does what a form asks for. */
    @FunctionalInterface
    interface Deed {
        Reply<?> on(InstanceVisit at, String id, Form form);
    }

    /** Sentences about the kind. */
    record Words(String title, String lead, String fresh, String none, String noneWhy) {}

    /** One of the kind, as its page shows it. */
    record Shown(String name, List<Part> parts) {
        public Shown {
            parts = List.copyOf(parts);
        }
    }
}
