package patchbay.web.console.explain;

import patchbay.web.console.TraceView;

/**
 * A redacted trace as a file of its own.
 *
 * @param style the style sheet, whole: the file asks nobody for anything
 */
public record ShareView(TraceView trace, String style) {}
