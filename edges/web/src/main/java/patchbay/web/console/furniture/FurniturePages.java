package patchbay.web.console.furniture;

import java.util.List;
import java.util.stream.Stream;
import patchbay.web.console.Administration;
import patchbay.web.http.Route;

/** The pages of what stands in an instance, of every kind. */
public final class FurniturePages {
    private final Administration administration;

    public FurniturePages(Administration administration) {
        this.administration = administration;
    }

    public List<Route> routes() {
        return Stream.<Kind>of(
                        new SecurityKind(),
                        new RoutingKind(),
                        new QueueKind(),
                        new HoursKind(),
                        new StatusKind(),
                        new HierarchyKind(),
                        new QuickConnectKind(),
                        new FlowKind())
                .flatMap(kind -> new KindPages(administration, kind).routes().stream())
                .toList();
    }
}
