package patchbay.identity.portal;

import java.util.List;
import patchbay.explain.Check;
import patchbay.explain.StationReport;
import patchbay.identity.application.Application;
import patchbay.identity.oauth.CustomerApplication;

/** What the portal shows somebody. */
public sealed interface PortalOutcome {
    /**
     * What they may open.
     *
     * @param applications by display name
     * @param others OAuth applications, which people open at their own addresses; never both empty
     */
    record Tiles(List<Application> applications, List<CustomerApplication> others)
            implements PortalOutcome {
        public Tiles {
            applications = List.copyOf(applications);
            others = List.copyOf(others);
        }
    }

    /**
     * Nothing: a sign-in that ends before it began.
     *
     * @param sentence what the person is told
     */
    record Empty(Check decisive, String sentence, List<StationReport> stations)
            implements PortalOutcome {
        public Empty {
            stations = List.copyOf(stations);
        }
    }
}
