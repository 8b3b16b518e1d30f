package patchbay.web.console.center;

import static patchbay.web.console.Administration.show;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.Arn;
import patchbay.aws.Region;
import patchbay.aws.places.Place;
import patchbay.iam.Authorization;
import patchbay.iam.Authorizer;
import patchbay.identity.Instance;
import patchbay.identity.InstanceEntry;
import patchbay.identity.Instances;
import patchbay.identity.access.AccessFault;
import patchbay.identity.access.Enabling;
import patchbay.organizations.Accounts;
import patchbay.web.console.AccountVisit;
import patchbay.web.console.Administration;
import patchbay.web.http.Answer;
import patchbay.web.http.Route;
import patchbay.web.page.Messages;
import patchbay.wire.Reply;
import patchbay.wire.sso.SsoOperations;
import patchbay.wire.sso.UpdateInstanceRequest;

/** Enables Identity Center for the organization (rule 7.1), and tells about the instance. */
public final class CenterPages {
    private static final Messages M = Messages.HERE;
    private static final List<String> REGIONS =
            List.of(
                    "us-east-1",
                    "us-west-2",
                    "ca-central-1",
                    "eu-central-1",
                    "eu-west-1",
                    "eu-west-2",
                    "ap-northeast-1",
                    "ap-southeast-1",
                    "ap-southeast-2");

    private final CenterDesk desk;
    private final Instances instances;
    private final Enabling enabling;
    private final Authorizer authorizer;

    public CenterPages(
            Administration administration,
            Instances instances,
            Accounts accounts,
            Enabling enabling,
            Authorizer authorizer) {
        this.desk = new CenterDesk(administration, instances, accounts);
        this.instances = instances;
        this.enabling = enabling;
        this.authorizer = authorizer;
    }

    public List<Route> routes() {
        Class<? extends Place> here = Place.Console.class;
        return List.of(
                Route.get(here, "/identity-center", desk.any(this::page)),
                Route.post(here, "/identity-center/enable", desk.any(this::enable)),
                Route.post(here, "/identity-center/name", desk.enabled(this::rename)));
    }

    private Answer page(AccountVisit visit, Optional<Instance> instance) {
        return visit.page(
                200,
                "console/center/center.jte",
                "identity-center",
                M.text("console.center.title"),
                new CenterView(
                        instance.flatMap(it -> instances.entry(it.id()))
                                .map(entry -> known(visit, entry)),
                        visit.account().name() + " (" + visit.account().id() + ")",
                        visit.exchange().here("/identity-center/enable"),
                        REGIONS));
    }

    private static CenterView.Known known(AccountVisit visit, InstanceEntry entry) {
        Instance instance = entry.instance();
        return new CenterView.Known(
                instance.arn().toString(),
                instance.identityStoreId(),
                instance.region().id(),
                instance.account().digits(),
                entry.name(),
                visit.exchange().link(new Place.AccessPortal(), "/"),
                visit.exchange().here("/identity-center/name"),
                visit.exchange().here("/permission-sets"));
    }

    private Answer enable(AccountVisit visit, Optional<Instance> known) {
        String back = visit.exchange().here("/identity-center");
        Optional<Region> region = Region.parse(visit.exchange().form().text("region"));
        if (known.isPresent()) {
            return Answer.seeOther(back);
        }
        Reply<Instance> reply =
                allowed(visit)
                        .then(_ ->
                                region.map(it -> enabling.enable(visit.account().id(), it))
                                        .orElseGet(() ->
                                                Reply.refused(
                                                        AccessFault.invalid(
                                                                M.text(
                                                                        "console.center.region.wrong")))));
        return show(
                visit,
                reply,
                made -> {
                    visit.note(
                            "sso.amazonaws.com",
                            "StartSSO",
                            Map.of("instanceArn", made.arn().toString()));
                    return Answer.seeOther(back);
                });
    }

    private Reply<Boolean> allowed(AccountVisit visit) {
        Arn resource =
                new Arn(
                        visit.account().partition().id(),
                        "patchbay",
                        visit.account().partition().globalRegion().id(),
                        visit.account().id().digits(),
                        "identity-center/organization");
        return switch (authorizer.authorize(
                visit.as(visit.root(), "patchbay", "EnableIdentityCenter"),
                "patchbay:EnableIdentityCenter",
                resource.toString(),
                Map.of())) {
            case Authorization.Allowed _ -> Reply.done(true);
            case Authorization.Denied denied -> Reply.refused(denied.fault());
        };
    }

    private Answer rename(AccountVisit visit, Instance instance) {
        return show(
                visit,
                visit.call(
                        "sso",
                        SsoOperations.updateInstance(),
                        UpdateInstanceRequest.builder()
                                .instanceArn(instance.arn().toString())
                                .name(visit.exchange().form().text("name"))
                                .build()),
                _ -> Answer.seeOther(visit.exchange().here("/identity-center")));
    }
}
