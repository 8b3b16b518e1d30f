package patchbay.web.console.people;

import static patchbay.web.console.people.DirectoryDoor.M;
import static patchbay.web.console.people.DirectoryDoor.field;
import static patchbay.web.console.people.DirectoryDoor.query;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import patchbay.aws.places.Place;
import patchbay.identity.Instance;
import patchbay.identity.scim.Provisioning;
import patchbay.identity.scim.ScimToken;
import patchbay.identity.scim.TokenOutcome;
import patchbay.web.console.AccountVisit;
import patchbay.web.http.Answer;
import patchbay.web.http.Route;

/** Whether another identity provider keeps people and groups, and its tokens (rule 7.28). */
public final class ProvisioningPages {
    private final DirectoryDoor door;
    private final Provisioning provisioning;
    private final Supplier<Optional<Instance>> instance;

    public ProvisioningPages(DirectoryDoor door, Supplier<Optional<Instance>> instance) {
        this.door = door;
        this.provisioning = door.provisioning();
        this.instance = instance;
    }

    public List<Route> routes() {
        return List.of(
                door.get("/scim", visit -> page(visit, 200, Optional.empty(), Optional.empty())),
                door.post("/scim/enable", this::enable),
                door.post("/scim/disable", this::disable),
                door.post("/scim/token", this::token),
                door.post("/scim/revoke", this::revoke));
    }

    private Answer page(
            AccountVisit visit, int status, Optional<String> fresh, Optional<String> problem) {
        List<ScimToken> tokens = provisioning.tokens();
        return visit.page(
                        status,
                        "console/people/scim.jte",
                        "scim",
                        M.text("console.scim.title"),
                        new ProvisioningView(
                                instance.get().isPresent(),
                                endpoint(visit),
                                tokens.stream().map(this::row).toList(),
                                tokens.size() < Provisioning.MOST_TOKENS,
                                fresh,
                                problem,
                                Links.done(query(visit, "done")),
                                visit.exchange().here("/scim")))
                .with("Cache-Control", "no-store");
    }

    private Optional<String> endpoint(AccountVisit visit) {
        return provisioning
                .tenant()
                .flatMap(tenant ->
                        instance.get()
                                .map(at ->
                                        visit.exchange()
                                                .link(
                                                        new Place.Scim(at.region()),
                                                        "/" + tenant.id() + "/scim/v2/")));
    }

    private ProvisioningView.Token row(ScimToken token) {
        ScimToken.State state = token.state(provisioning.now());
        return new ProvisioningView.Token(
                token.id(),
                token.createdBy(),
                token.createdAt().toString(),
                token.expiresAt().toString(),
                M.text("console.scim.token." + state.name().toLowerCase(Locale.ROOT)),
                switch (state) {
                    case ACTIVE -> "pass";
                    case EXPIRES_SOON -> "warn";
                    case EXPIRED -> "fail";
                },
                switch (state) {
                    case ACTIVE -> "✓";
                    case EXPIRES_SOON -> "!";
                    case EXPIRED -> "✗";
                });
    }

    private Answer enable(AccountVisit visit) {
        if (instance.get().isPresent()) {
            provisioning.enable();
            door.note(visit, "CreateProvisioningTenant", Map.of());
        }
        return Answer.seeOther(visit.exchange().here("/scim"));
    }

    private Answer disable(AccountVisit visit) {
        if (provisioning.disable()) {
            door.note(visit, "DeleteProvisioningTenant", Map.of());
        }
        return Answer.seeOther(visit.exchange().here("/scim"));
    }

    private Answer token(AccountVisit visit) {
        return switch (provisioning.createToken(DirectoryDoor.by(visit))) {
            case TokenOutcome.Created created -> {
                door.note(visit, "CreateBearerToken", Map.of("tokenId", created.token().id()));
                yield page(visit, 200, Optional.of(created.text().reveal()), Optional.empty());
            }
            case TokenOutcome.Refused(String why) ->
                    page(visit, 409, Optional.empty(), Optional.of(why));
        };
    }

    private Answer revoke(AccountVisit visit) {
        String id = field(visit, "token");
        if (provisioning.revokeToken(id)) {
            door.note(visit, "DeleteBearerToken", Map.of("tokenId", id));
        }
        return Answer.seeOther(visit.exchange().here("/scim?done=revoked"));
    }
}
