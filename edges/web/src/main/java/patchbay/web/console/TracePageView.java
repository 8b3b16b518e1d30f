package patchbay.web.console;

/**
 * The trace page.
 *
 * @param json where the same trace is for programs
 * @param here its own address, which what can be done with it hangs on
 */
public record TracePageView(TraceView trace, String json, String here) {}
