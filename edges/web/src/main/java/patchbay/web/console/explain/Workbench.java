package patchbay.web.console.explain;

import java.util.List;
import patchbay.explain.Trace;

/** Judges a sign-in that happened elsewhere, and forgets it. */
@FunctionalInterface
public interface Workbench {
    /**
     * What somebody has of a sign-in; empty texts where nothing is known. Each text may hold
     * several documents, one after another.
     *
     * @param happened a HAR, a SAMLResponse, an event of CloudTrail, an error line, a sentence
     * @param metadata the identity provider's
     * @param access what {@code aws} prints of roles and policies
     * @param guardrails service control policies
     * @param users what {@code aws connect list-users} prints, or a CSV
     * @param instance ARN of the instance that was meant
     * @param role ARN of the role that was chosen
     * @param at the instant to judge at; empty for the capture's own
     */
    record Given(
            String happened,
            String metadata,
            String access,
            String guardrails,
            String users,
            String instance,
            String role,
            String at) {
        static final Given NOTHING = new Given("", "", "", "", "", "", "", "");

        int length() {
            return happened.length()
                    + metadata.length()
                    + access.length()
                    + guardrails.length()
                    + users.length();
        }
    }

    /** What came of it. */
    sealed interface Judged {
        /**
         * A verdict, or why there is none.
         *
         * @param notes what was assumed, and which command fetches what is missing
         */
        record Explained(Trace trace, List<String> notes) implements Judged {
            public Explained {
                notes = List.copyOf(notes);
            }
        }

        /** Something given is nothing that can be read. */
        record Unreadable(String problem) implements Judged {}
    }

    Judged judge(Given given);
}
