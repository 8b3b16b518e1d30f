package patchbay.web.front;

import java.util.List;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.aws.Region;
import patchbay.aws.places.Place;
import patchbay.identity.Instance;
import patchbay.identity.Instances;
import patchbay.identity.access.Enabling;
import patchbay.trace.TraceJson;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.Route;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * Enables Identity Center for the organization of the caller's account (rule 7.1). The cloud has a
 * page for it and no API, so this one is ours:
 *
 * <pre>
 * GET  /api/v1/identity-center                        patchbay:GetIdentityCenter      …:identity-center/organization
 * POST /api/v1/identity-center/enable?region=REGION   patchbay:EnableIdentityCenter   …:identity-center/organization
 * </pre>
 */
public final class CenterSite {
    private static final String PATH = "/api/v1/identity-center";

    private final Instances instances;
    private final Enabling enabling;
    private final SignedDoor door;

    public CenterSite(Instances instances, Enabling enabling, SignedDoor door) {
        this.instances = instances;
        this.enabling = enabling;
        this.door = door;
    }

    public List<Route> routes() {
        Class<? extends Place> here = Place.Front.class;
        return List.of(
                Route.get(here, PATH, this::show),
                Route.postFromAnywhere(here, PATH + "/enable", 0, this::enable));
    }

    private Answer show(Exchange exchange) {
        return door.open(
                exchange,
                visitor ->
                        visitor.refusal("patchbay:GetIdentityCenter", arn(visitor))
                                .map(CenterSite::denied)
                                .orElseGet(() ->
                                        instances
                                                .find()
                                                .map(found -> Answer.json(200, json(found)))
                                                .orElseGet(CenterSite::none)));
    }

    private Answer enable(Exchange exchange) {
        return door.open(
                exchange,
                visitor -> {
                    Optional<String> refusal =
                            visitor.refusal("patchbay:EnableIdentityCenter", arn(visitor));
                    if (refusal.isPresent()) {
                        return denied(refusal.get());
                    }
                    Optional<Region> region = Region.parse(exchange.query().text("region"));
                    return region.isEmpty()
                            ? error(
                                    400,
                                    "ValidationException",
                                    "a region such as `eu-west-1` is expected")
                            : enabled(
                                    enabling.enable(
                                            new AccountId(arn(visitor).account()), region.get()));
                });
    }

    private static Answer enabled(Reply<Instance> reply) {
        return switch (reply) {
            case Reply.Done<Instance>(Instance instance) -> Answer.json(200, json(instance));
            case Reply.Refused<Instance>(Fault fault) ->
                    error(fault.status(), fault.code(), fault.message());
        };
    }

    private static Arn arn(SignedDoor.Visitor visitor) {
        Arn caller = visitor.caller().arn().orElseThrow();
        return new Arn(
                caller.partition(),
                SignedDoor.SERVICE,
                SignedDoor.REGION.id(),
                caller.account(),
                "identity-center/organization");
    }

    /** Nothing here needs escaping: ids of ours. */
    private static String json(Instance instance) {
        return "{\"instance\":\"%s\",\"identityStore\":\"%s\",\"account\":\"%s\",\"region\":\"%s\"}"
                .formatted(
                        instance.arn(),
                        instance.identityStoreId(),
                        instance.account(),
                        instance.region());
    }

    private static Answer none() {
        return error(404, "ResourceNotFoundException", "Identity Center is not enabled");
    }

    private static Answer denied(String message) {
        return error(403, "AccessDeniedException", message);
    }

    private static Answer error(int status, String code, String message) {
        return Answer.json(status, TraceJson.error(code, message));
    }
}
