package patchbay.identity.portal;

import java.util.List;
import patchbay.explain.Check;
import patchbay.explain.StationReport;

/** Whether somebody may open an application, and what to post there. */
public sealed interface OpenOutcome {
    /** Stations one to three as far as they were reached, in order. */
    List<StationReport> stations();

    /**
     * Yes: post this.
     *
     * @param post what the browser carries to the service provider
     */
    record Issued(SamlPost post, List<StationReport> stations) implements OpenOutcome {
        public Issued {
            stations = List.copyOf(stations);
        }
    }

    /**
     * No.
     *
     * @param sentence what the person is told
     */
    record Refused(Check decisive, String sentence, List<StationReport> stations)
            implements OpenOutcome {
        public Refused {
            stations = List.copyOf(stations);
        }
    }
}
