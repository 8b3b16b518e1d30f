package patchbay.web.console.explain;

import java.util.List;
import java.util.Optional;
import patchbay.web.console.TraceView;
import patchbay.web.page.Prose;

/**
 * The workbench.
 *
 * @param given what stands in the form; what is too long to be sent back is left out
 * @param problem why nothing could be judged
 * @param notes what was assumed and what would tell more
 */
public record WorkbenchView(
        String action,
        Workbench.Given given,
        Optional<String> problem,
        Optional<TraceView> trace,
        List<Prose> notes,
        int megabytes) {
    public WorkbenchView {
        notes = List.copyOf(notes);
    }
}
