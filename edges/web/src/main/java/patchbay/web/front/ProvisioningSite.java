package patchbay.web.front;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import patchbay.aws.Arn;
import patchbay.aws.places.Place;
import patchbay.identity.Instance;
import patchbay.identity.scim.Provisioning;
import patchbay.identity.scim.ScimToken;
import patchbay.identity.scim.TokenOutcome;
import patchbay.trace.TraceJson;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.Route;
import patchbay.wire.json.Json;

/**
 * Automatic provisioning (rule 7.28). The cloud has a page for it and no public API, so this one is
 * ours, for the account that Identity Center belongs to:
 *
 * <pre>
 * GET  /api/v1/scim                    patchbay:GetProvisioning           …:scim
 * POST /api/v1/scim/enable             patchbay:EnableProvisioning        …:scim
 * POST /api/v1/scim/disable            patchbay:DisableProvisioning       …:scim
 * POST /api/v1/scim/tokens             patchbay:CreateProvisioningToken   …:scim
 * POST /api/v1/scim/tokens/ID/revoke   patchbay:DeleteProvisioningToken   …:scim
 * </pre>
 */
public final class ProvisioningSite {
    private static final String PATH = "/api/v1/scim";

    private final Provisioning provisioning;
    private final Supplier<Optional<Instance>> instance;
    private final SignedDoor door;

    public ProvisioningSite(
            Provisioning provisioning, Supplier<Optional<Instance>> instance, SignedDoor door) {
        this.provisioning = provisioning;
        this.instance = instance;
        this.door = door;
    }

    public List<Route> routes() {
        Class<? extends Place> here = Place.Front.class;
        return List.of(
                Route.get(
                        here,
                        PATH,
                        it -> open(it, "GetProvisioning", _ -> Answer.json(200, shown(it)))),
                Route.postFromAnywhere(
                        here,
                        PATH + "/enable",
                        0,
                        it ->
                                open(
                                        it,
                                        "EnableProvisioning",
                                        _ -> {
                                            provisioning.enable();
                                            return Answer.json(200, shown(it));
                                        })),
                Route.postFromAnywhere(
                        here,
                        PATH + "/disable",
                        0,
                        it ->
                                open(
                                        it,
                                        "DisableProvisioning",
                                        _ -> {
                                            provisioning.disable();
                                            return Answer.json(200, shown(it));
                                        })),
                Route.postFromAnywhere(
                        here,
                        PATH + "/tokens",
                        0,
                        it -> open(it, "CreateProvisioningToken", this::createToken)),
                Route.postFromAnywhere(
                        here,
                        PATH + "/tokens/{id}/revoke",
                        0,
                        it ->
                                open(
                                        it,
                                        "DeleteProvisioningToken",
                                        _ -> revoke(it.pathValue("id")))));
    }

    private Answer open(
            Exchange exchange, String action, Function<SignedDoor.Visitor, Answer> work) {
        return door.open(
                exchange,
                visitor -> {
                    Arn caller = visitor.caller().arn().orElseThrow();
                    Arn scim =
                            new Arn(
                                    caller.partition(),
                                    SignedDoor.SERVICE,
                                    SignedDoor.REGION.id(),
                                    caller.account(),
                                    "scim");
                    Optional<String> refusal = visitor.refusal("patchbay:" + action, scim);
                    if (refusal.isPresent()) {
                        return error(403, "AccessDeniedException", refusal.get());
                    }
                    Optional<Instance> there = instance.get();
                    if (there.isEmpty()) {
                        return error(
                                404, "ResourceNotFoundException", "Identity Center is not enabled");
                    }
                    return there.get().account().digits().equals(caller.account())
                            ? work.apply(visitor)
                            : error(
                                    403,
                                    "AccessDeniedException",
                                    "Identity Center belongs to another account");
                });
    }

    private Answer createToken(SignedDoor.Visitor visitor) {
        String by = visitor.caller().arn().map(Arn::toString).orElse("");
        return switch (provisioning.createToken(by)) {
            case TokenOutcome.Refused(String why) -> error(409, "ConflictException", why);
            case TokenOutcome.Created created ->
                    Answer.json(
                            200,
                            Json.write(
                                    Json.object()
                                            .put("token", token(created.token()))
                                            .put("secret", created.text().reveal())
                                            .build()));
        };
    }

    private Answer revoke(String id) {
        return provisioning.revokeToken(id)
                ? Answer.json(200, "{}")
                : error(404, "ResourceNotFoundException", "no token has this id");
    }

    private String shown(Exchange exchange) {
        Json.Builder shown = Json.object().put("enabled", provisioning.enabled());
        provisioning
                .tenant()
                .ifPresent(tenant ->
                        shown.put(
                                "endpoint",
                                exchange.link(
                                        new Place.Scim(instance.get().orElseThrow().region()),
                                        "/" + tenant.id() + "/scim/v2/")));
        return Json.write(
                shown.put("tokens", provisioning.tokens().stream().map(this::token).toList())
                        .build());
    }

    private Json token(ScimToken token) {
        return Json.object()
                .put("id", token.id())
                .put("createdAt", token.createdAt().toString())
                .put("expiresAt", token.expiresAt().toString())
                .put("createdBy", token.createdBy())
                .put(
                        "state",
                        token.state(provisioning.now())
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-'))
                .build();
    }

    private static Answer error(int status, String code, String message) {
        return Answer.json(status, TraceJson.error(code, message));
    }
}
