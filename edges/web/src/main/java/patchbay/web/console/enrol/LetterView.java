package patchbay.web.console.enrol;

import java.util.List;
import java.util.Optional;
import patchbay.web.page.NavLink;

/** A letter as its recipient would read it. */
public record LetterView(
        String subject,
        String recipient,
        String at,
        List<String> paragraphs,
        Optional<NavLink> action,
        String back) {
    public LetterView {
        paragraphs = List.copyOf(paragraphs);
    }
}
