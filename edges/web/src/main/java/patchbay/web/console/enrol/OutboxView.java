package patchbay.web.console.enrol;

import java.util.List;
import java.util.Optional;

/** Letters, the newest first. */
public record OutboxView(boolean hasMailServer, List<Row> rows, Optional<String> older) {
    public OutboxView {
        rows = List.copyOf(rows);
    }

    /**
     * @param href of the letter itself; nothing: its text is not shown
     * @param problem what the last attempt failed with; empty text: none
     */
    public record Row(
            String subject,
            String recipient,
            String at,
            String state,
            boolean failed,
            String problem,
            Optional<String> href) {}
}
