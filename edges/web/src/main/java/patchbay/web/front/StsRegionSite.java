package patchbay.web.front;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.aws.Partition;
import patchbay.aws.Region;
import patchbay.aws.places.Place;
import patchbay.iam.StsRegions;
import patchbay.trace.TraceJson;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.Route;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * In which regions the caller's account uses STS (rule 6.6). The cloud has a page for it and no
 * API, so this one is ours:
 *
 * <pre>
 * GET  /api/v1/sts-regions                     patchbay:ListStsRegions       …:sts-region/*
 * POST /api/v1/sts-regions/REGION/activate     patchbay:ActivateStsRegion    …:sts-region/REGION
 * POST /api/v1/sts-regions/REGION/deactivate   patchbay:DeactivateStsRegion  …:sts-region/REGION
 * </pre>
 */
public final class StsRegionSite {
    private static final String PATH = "/api/v1/sts-regions";

    private final StsRegions regions;
    private final SignedDoor door;

    public StsRegionSite(StsRegions regions, SignedDoor door) {
        this.regions = regions;
        this.door = door;
    }

    public List<Route> routes() {
        Class<? extends Place> here = Place.Front.class;
        return List.of(
                Route.get(here, PATH, this::list),
                Route.postFromAnywhere(
                        here, PATH + "/{region}/activate", 0, it -> change(it, true)),
                Route.postFromAnywhere(
                        here, PATH + "/{region}/deactivate", 0, it -> change(it, false)));
    }

    private Answer list(Exchange exchange) {
        return door.open(
                exchange,
                visitor -> {
                    Arn all = arn(visitor, "*");
                    return visitor.refusal("patchbay:ListStsRegions", all)
                            .map(StsRegionSite::denied)
                            .orElseGet(() -> Answer.json(200, listed(all)));
                });
    }

    private String listed(Arn all) {
        return regions.list(new AccountId(all.account()), partition(all)).stream()
                .map(StsRegionSite::json)
                .collect(Collectors.joining(",", "{\"regions\":[", "]}"));
    }

    private Answer change(Exchange exchange, boolean active) {
        return door.open(
                exchange,
                visitor -> {
                    Optional<Region> region = Region.parse(exchange.pathValue("region"));
                    Arn one = arn(visitor, region.map(Region::id).orElse("*"));
                    Optional<String> refusal =
                            visitor.refusal(
                                    active
                                            ? "patchbay:ActivateStsRegion"
                                            : "patchbay:DeactivateStsRegion",
                                    one);
                    if (refusal.isPresent()) {
                        return denied(refusal.get());
                    }
                    return region.map(it -> change(one, it, active))
                            .orElseGet(() -> invalid("a region such as `eu-west-1` is expected"));
                });
    }

    private Answer change(Arn one, Region region, boolean active) {
        return switch (regions.set(new AccountId(one.account()), partition(one), region, active)) {
            case Reply.Done<StsRegions.Status>(StsRegions.Status status) ->
                    Answer.json(200, json(status));
            case Reply.Refused<StsRegions.Status>(Fault fault) -> invalid(fault.message());
        };
    }

    private static Arn arn(SignedDoor.Visitor visitor, String region) {
        Arn caller = visitor.caller().arn().orElseThrow();
        return new Arn(
                caller.partition(),
                SignedDoor.SERVICE,
                SignedDoor.REGION.id(),
                caller.account(),
                "sts-region/" + region);
    }

    private static Partition partition(Arn arn) {
        return Partition.parse(arn.partition()).orElseThrow();
    }

    /** Nothing here needs escaping: ids of regions, and words of ours. */
    private static String json(StsRegions.Status status) {
        return "{\"region\":\"%s\",\"kind\":\"%s\",\"active\":%s}"
                .formatted(
                        status.region(),
                        status.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        status.active());
    }

    private static Answer denied(String message) {
        return Answer.json(403, TraceJson.error("AccessDeniedException", message));
    }

    private static Answer invalid(String message) {
        return Answer.json(400, TraceJson.error("ValidationException", message));
    }
}
