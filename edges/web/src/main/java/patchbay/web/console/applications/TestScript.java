package patchbay.web.console.applications;

import patchbay.explain.Trace;
import patchbay.explain.Verdict;
import patchbay.trace.TraceJson;

/**
 * A test sign-in as lines for a shell: it walks the path again and fails where something else comes
 * of it than now.
 */
final class TestScript {
    private TestScript() {}

    static String of(String application, Trace trace) {
        String expected =
                trace.verdict() instanceof Verdict.Refused refused
                        ? "\"check\":\"" + refused.decisive().id() + "\""
                        : "\"outcome\":\"" + TraceJson.outcome(trace.verdict()) + "\"";
        return """
        #!/usr/bin/env bash
        # Walks a sign-in without writing anything; fails where it ends otherwise than it did.
        seen=$(./patchbay test %s --as %s --output json)
        case "$seen" in
          *%s*) echo "as before" ;;
          *) echo "changed: $seen" >&2; exit 1 ;;
        esac
        """
                .formatted(quoted(application), quoted(trace.person()), quoted(expected));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
