package patchbay.web.console.applications;

import java.util.Optional;
import patchbay.web.console.TraceView;

/**
 * A test sign-in: whom, and the trace that they would leave.
 *
 * @param session the RoleSessionName to try instead of the mapped one; mostly empty
 * @param script the same test for a shell, with what came of it as its assertion
 */
public record TestView(
        HeadView head,
        WhoView who,
        String session,
        Optional<TraceView> trace,
        Optional<String> script) {}
