package patchbay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a list to its end, page by page. */
@FunctionalInterface
interface Pages<T> {
    /**
     * Some items.
     *
     * @param next what asks for those behind them; nothing at the end
     */
    record Page<T>(List<T> items, Optional<String> next) {}

    /** The page that {@code token} asks for; the first where it is empty. */
    Page<T> page(Optional<String> token) throws Failure;

    static <T> List<T> all(Pages<T> pages) throws Failure {
        List<T> all = new ArrayList<>();
        Page<T> page = pages.page(Optional.empty());
        all.addAll(page.items());
        while (page.next().isPresent()) {
            page = pages.page(page.next());
            all.addAll(page.items());
        }
        return all;
    }
}
