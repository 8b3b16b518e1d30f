package patchbay.cli;

import java.util.List;

/**
 * Judges a sign-in that happened elsewhere with the code that judges one here. The command line
 * only reads files; whoever starts it with the services behind it hands them in as this.
 */
@FunctionalInterface
public interface Elsewhere {
    /**
     * What came of it.
     *
     * @param trace the JSON of the trace that a server would have kept
     * @param notes what was assumed, and which command fetches what is missing; a line each
     */
    record Judgement(String trace, List<String> notes) {
        public Judgement {
            notes = List.copyOf(notes);
        }
    }

    /** The judgement of what was found in the files. */
    Judgement judge(Evidence evidence);
}
