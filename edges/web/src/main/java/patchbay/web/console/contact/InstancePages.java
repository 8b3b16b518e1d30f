package patchbay.web.console.contact;

import static patchbay.web.console.Administration.show;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import patchbay.aws.AccountId;
import patchbay.aws.Region;
import patchbay.aws.places.Place;
import patchbay.connect.IdentityManagement;
import patchbay.web.console.AccountVisit;
import patchbay.web.console.Administration;
import patchbay.web.http.Answer;
import patchbay.web.http.Form;
import patchbay.web.http.Route;
import patchbay.web.page.Messages;
import patchbay.wire.Reply;
import patchbay.wire.connect.ConnectOperations;
import patchbay.wire.connect.CreateInstanceRequest;
import patchbay.wire.connect.CreateInstanceResponse;
import patchbay.wire.connect.CreateUserRequest;
import patchbay.wire.connect.CreateUserResponse;
import patchbay.wire.connect.DescribeInstanceRequest;
import patchbay.wire.connect.DescribeInstanceResponse;
import patchbay.wire.connect.Instance;
import patchbay.wire.connect.ListRoutingProfilesRequest;
import patchbay.wire.connect.ListRoutingProfilesResponse;
import patchbay.wire.connect.ListSecurityProfilesRequest;
import patchbay.wire.connect.ListSecurityProfilesResponse;
import patchbay.wire.connect.ListUsersRequest;
import patchbay.wire.connect.ListUsersResponse;
import patchbay.wire.connect.UserIdentityInfo;

/** Makes contact-centre instances and their first users (rules 8.1 to 8.10). */
public final class InstancePages {
    private static final Messages M = Messages.HERE;
    private static final int ROWS = 100;

    /** Where the cloud offers contact centres. */
    private static final List<String> REGIONS =
            List.of(
                    "us-east-1",
                    "us-west-2",
                    "ca-central-1",
                    "eu-central-1",
                    "eu-west-2",
                    "ap-northeast-1",
                    "ap-northeast-2",
                    "ap-southeast-1",
                    "ap-southeast-2",
                    "af-south-1");

    private final Administration administration;
    private final Function<AccountId, List<patchbay.connect.Instance>> instances;

    /**
     * @param instances of an account, in every region
     */
    public InstancePages(
            Administration administration,
            Function<AccountId, List<patchbay.connect.Instance>> instances) {
        this.administration = administration;
        this.instances = instances;
    }

    public List<Route> routes() {
        return List.of(
                administration.get("instances", this::list),
                administration.post("instances", this::create),
                administration.get("instances/{region}/{id}", InstancePages::instance),
                administration.post("instances/{region}/{id}/users", InstancePages::addUser));
    }

    private Answer list(AccountVisit visit) {
        return list(visit, 200, Optional.empty());
    }

    private Answer list(AccountVisit visit, int status, Optional<String> problem) {
        Form form = visit.exchange().form();
        return visit.page(
                status,
                "console/contact/instances.jte",
                "instances",
                M.text("console.instances.title"),
                new InstanceListView(
                        visit.account().id().digits(),
                        instances.apply(visit.account().id()).stream()
                                .map(instance -> row(visit, instance))
                                .toList(),
                        visit.here("instances"),
                        REGIONS,
                        form.text("region").isEmpty()
                                ? visit.account().partition().globalRegion().id()
                                : form.text("region"),
                        problem,
                        form.text("alias")));
    }

    private static InstanceListView.Row row(
            AccountVisit visit, patchbay.connect.Instance instance) {
        return new InstanceListView.Row(
                instance.alias(),
                InstanceVisit.here(visit, instance.region(), instance.publicId().text()),
                instance.arn().toString(),
                how(instance.identityManagement().name()));
    }

    private static String how(String identityManagement) {
        return switch (IdentityManagement.valueOf(identityManagement)) {
            case SAML -> M.text("console.instance.saml");
            case CONNECT_MANAGED -> M.text("console.instance.own");
            case EXISTING_DIRECTORY -> M.text("console.instance.directory");
        };
    }

    private Answer create(AccountVisit visit) {
        Form form = visit.exchange().form();
        Optional<Region> region = Region.parse(form.text("region"));
        if (region.isEmpty()) {
            return list(visit, 422, Optional.of(M.text("console.instances.region.unknown")));
        }
        return switch (visit.call(
                "connect",
                ConnectOperations.createInstance(),
                CreateInstanceRequest.builder()
                        .identityManagementType(form.text("identity"))
                        .instanceAlias(form.text("alias").strip())
                        .inboundCallsEnabled(true)
                        .outboundCallsEnabled(true)
                        .build(),
                region.get())) {
            case Reply.Done<CreateInstanceResponse>(var made) ->
                    Answer.seeOther(InstanceVisit.here(visit, region.get(), made.id().orElse("")));
            case Reply.Refused<CreateInstanceResponse>(var fault) ->
                    list(visit, 422, Optional.of(fault.message()));
        };
    }

    private static Answer instance(AccountVisit visit) {
        return InstanceVisit.at(visit, at -> page(at, 200, Optional.empty()));
    }

    private static Answer page(InstanceVisit at, int status, Optional<String> problem) {
        return show(
                at.visit(),
                at.call(
                        ConnectOperations.describeInstance(),
                        DescribeInstanceRequest.builder().instanceId(at.id()).build()),
                (DescribeInstanceResponse found) ->
                        at.visit()
                                .page(
                                        status,
                                        "console/contact/instance.jte",
                                        "instance",
                                        M.text(
                                                "console.instance.title",
                                                found.instance()
                                                        .flatMap(Instance::instanceAlias)
                                                        .orElse("")),
                                        view(at, found.instance().orElseThrow(), problem)));
    }

    private static InstanceView view(
            InstanceVisit at, Instance instance, Optional<String> problem) {
        String alias = instance.instanceAlias().orElse("");
        List<InstanceView.User> users = users(at);
        return new InstanceView(
                at.here(),
                alias,
                at.id(),
                instance.arn().orElse(""),
                at.region().id(),
                how(instance.identityManagementType().orElse("SAML")),
                at.visit().exchange().link(new Place.Instance(alias), "/"),
                at.visit()
                        .exchange()
                        .addresses()
                        .canonical(
                                new Place.FederationConsole(at.region()),
                                "/connect/federate/" + at.id()),
                users,
                users.size() == ROWS,
                securityProfiles(at),
                routingProfiles(at),
                instance.identityManagementType().orElse("").equals("CONNECT_MANAGED"),
                at.here() + "/users",
                problem,
                at.visit().exchange().form().text("userName"));
    }

    private static List<InstanceView.User> users(InstanceVisit at) {
        return at.call(
                                ConnectOperations.listUsers(),
                                ListUsersRequest.builder()
                                        .instanceId(at.id())
                                        .maxResults(ROWS)
                                        .build())
                        instanceof Reply.Done<ListUsersResponse>(var found)
                ? found.userSummaryList().stream()
                        .map(user ->
                                new InstanceView.User(
                                        user.username().orElse(""),
                                        user.id().orElse(""),
                                        at.here() + "/users/" + user.id().orElse("")))
                        .toList()
                : List.of();
    }

    private static List<InstanceView.Choice> securityProfiles(InstanceVisit at) {
        return at.call(
                                ConnectOperations.listSecurityProfiles(),
                                ListSecurityProfilesRequest.builder()
                                        .instanceId(at.id())
                                        .maxResults(ROWS)
                                        .build())
                        instanceof Reply.Done<ListSecurityProfilesResponse>(var found)
                ? found.securityProfileSummaryList().stream()
                        .map(it ->
                                new InstanceView.Choice(it.id().orElse(""), it.name().orElse("")))
                        .toList()
                : List.of();
    }

    private static List<InstanceView.Choice> routingProfiles(InstanceVisit at) {
        return at.call(
                                ConnectOperations.listRoutingProfiles(),
                                ListRoutingProfilesRequest.builder()
                                        .instanceId(at.id())
                                        .maxResults(ROWS)
                                        .build())
                        instanceof Reply.Done<ListRoutingProfilesResponse>(var found)
                ? found.routingProfileSummaryList().stream()
                        .map(it ->
                                new InstanceView.Choice(it.id().orElse(""), it.name().orElse("")))
                        .toList()
                : List.of();
    }

    private static Answer addUser(AccountVisit visit) {
        return InstanceVisit.at(
                visit,
                at -> {
                    Form form = visit.exchange().form();
                    return switch (at.call(
                            ConnectOperations.createUser(),
                            CreateUserRequest.builder()
                                    .instanceId(at.id())
                                    .username(form.text("userName").strip())
                                    .password(filled(form, "password"))
                                    .identityInfo(
                                            UserIdentityInfo.builder()
                                                    .firstName(filled(form, "firstName"))
                                                    .lastName(filled(form, "lastName"))
                                                    .build())
                                    .securityProfileIds(form.all("securityProfile"))
                                    .routingProfileId(form.text("routingProfile"))
                                    .build())) {
                        case Reply.Done<CreateUserResponse> _ -> Answer.seeOther(at.here());
                        case Reply.Refused<CreateUserResponse>(var fault) ->
                                page(at, 422, Optional.of(fault.message()));
                    };
                });
    }

    private static Optional<String> filled(Form form, String field) {
        return form.one(field).map(String::strip).filter(text -> !text.isEmpty());
    }
}
