package patchbay.web.portal;

import java.util.Optional;

/**
 * A link that opens nothing (any more).
 *
 * @param code under which an administrator finds why; nothing: it was never ours
 */
public record LinkRefusedView(Optional<String> code, String forgotten) {}
