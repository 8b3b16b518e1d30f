package patchbay.web.console.applications;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.places.Place;
import patchbay.explain.Check;
import patchbay.identity.Instance;
import patchbay.identity.Instances;
import patchbay.identity.application.Addresses;
import patchbay.identity.application.Application;
import patchbay.identity.application.ApplicationId;
import patchbay.identity.application.ApplicationOutcome;
import patchbay.identity.application.Applications;
import patchbay.identity.application.Catalogue;
import patchbay.identity.application.Draft;
import patchbay.identity.application.DraftReader;
import patchbay.identity.application.Settings;
import patchbay.organizations.Account;
import patchbay.saml.metadata.ServiceProviderOutcome;
import patchbay.saml.metadata.ServiceProviderReader;
import patchbay.web.console.AccountVisit;
import patchbay.web.console.CheckView;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.Route;
import patchbay.web.page.Messages;

/** The list of applications, a new one from the catalogue, and the settings of each. */
public final class SettingsPages {
    private static final int ROWS = 50;
    private static final Messages M = Messages.HERE;

    private final ApplicationDoor door;
    private final Applications applications;
    private final Addresses addresses;
    private final Instances instances;

    public SettingsPages(
            ApplicationDoor door,
            Applications applications,
            Addresses addresses,
            Instances instances) {
        this.door = door;
        this.applications = applications;
        this.addresses = addresses;
        this.instances = instances;
    }

    public List<Route> routes() {
        return List.of(
                door.get("", this::list),
                door.get("/new", this::blank),
                door.post("", this::create),
                door.getOne("", this::show),
                door.postOne("", this::save),
                door.postOne("/remove", this::remove));
    }

    private Answer list(AccountVisit visit) {
        Optional<Application> after =
                ApplicationId.parse(visit.exchange().query().text("after"))
                        .flatMap(applications::find);
        List<Application> page = applications.page(after, ROWS + 1);
        return visit.page(
                200,
                "console/applications/list.jte",
                "applications",
                M.text("console.apps.title"),
                new ApplicationListView(
                        page.stream().limit(ROWS).map(it -> row(visit, it)).toList(),
                        page.size() > ROWS
                                ? Optional.of(
                                        visit.exchange().here("/applications")
                                                + "?after="
                                                + page.get(ROWS - 1).id())
                                : Optional.empty(),
                        Arrays.stream(Catalogue.values()).map(it -> entry(visit, it)).toList(),
                        instances.find().isEmpty()
                                ? Optional.of(visit.exchange().here("/identity-center"))
                                : Optional.empty()));
    }

    private ApplicationListView.Row row(AccountVisit visit, Application application) {
        return new ApplicationListView.Row(
                application.displayName(),
                visit.exchange().here("/applications/" + application.id()),
                application.settings().audience(),
                application.settings().enabled(),
                ExpiryView.of(applications.certificates(application.id()).getFirst(), visit.now()));
    }

    private static ApplicationListView.Entry entry(AccountVisit visit, Catalogue entry) {
        return new ApplicationListView.Entry(
                entry.title(),
                M.text("console.apps.catalogue." + entry.id()),
                visit.exchange().here("/applications/new") + "?from=" + entry.id());
    }

    private Answer blank(AccountVisit visit) {
        if (instances.find().isEmpty()) {
            return Answer.seeOther(visit.exchange().here("/identity-center"));
        }
        Catalogue from =
                Catalogue.withId(visit.exchange().query().text("from"))
                        .orElse(Catalogue.AMAZON_CONNECT);
        return newForm(visit, 200, from.draft(usualPair(visit.account())), List.of());
    }

    /** The names that AWS's own guide gives role and provider. */
    private static String usualPair(Account account) {
        String arn = "arn:" + account.partition().id() + ":iam::" + account.id();
        return arn + ":role/Connect-SSO," + arn + ":saml-provider/Connect-SSO";
    }

    private Answer newForm(AccountVisit visit, int status, Draft draft, List<Check> problems) {
        return visit.page(
                status,
                "console/applications/settings.jte",
                "application-new",
                M.text("console.app.new"),
                new SettingsView(
                        Optional.empty(),
                        M.text("console.app.new"),
                        visit.exchange().here("/applications"),
                        draft,
                        views(problems),
                        List.of(),
                        false,
                        Optional.empty()));
    }

    private Answer create(AccountVisit visit) {
        Typed typed = Typed.of(visit.exchange());
        if (!typed.save()) {
            return newForm(visit, typed.status(), typed.draft(), typed.problems());
        }
        DraftReader.Reading reading = DraftReader.read(typed.draft());
        if (reading.settings().isEmpty()) {
            return newForm(visit, 422, typed.draft(), reading.faults());
        }
        Optional<Instance> instance = instances.find();
        if (instance.isEmpty()) {
            return Answer.seeOther(visit.exchange().here("/identity-center"));
        }
        return switch (applications.add(instance.get(), reading.settings().get())) {
            case ApplicationOutcome.Refused refused ->
                    newForm(visit, 422, typed.draft(), List.of(refused.decisive()));
            case ApplicationOutcome.Done done -> {
                visit.note(
                        "sso.amazonaws.com",
                        "CreateApplicationInstance",
                        Map.of("instanceId", done.application().id().text()));
                yield Answer.seeOther(
                        visit.exchange().here("/applications/" + done.application().id())
                                + "?saved");
            }
        };
    }

    private Answer show(ApplicationVisit at) {
        boolean saved = at.visit().exchange().query().has("saved");
        return form(at, 200, Draft.of(at.application().settings()), List.of(), saved);
    }

    private Answer form(
            ApplicationVisit at, int status, Draft draft, List<Check> problems, boolean saved) {
        Application application = at.application();
        List<Check> hints = applications.hints(application);
        return at.page(
                status,
                "settings.jte",
                "application",
                M.text("console.app.title", at.application().displayName()),
                new SettingsView(
                        Optional.of(at.head("")),
                        application.displayName(),
                        at.here(""),
                        draft,
                        views(problems),
                        views(hints),
                        saved,
                        Optional.of(papers(at))));
    }

    private SettingsView.Papers papers(ApplicationVisit at) {
        Application application = at.application();
        Exchange exchange = at.visit().exchange();
        Place issuer = new Place.IdentityProvider(application.region());
        String key = application.addressKey();
        return new SettingsView.Papers(
                addresses.issuer(application),
                addresses.logout(application),
                exchange.link(issuer, "/saml/metadata/" + key),
                exchange.link(issuer, "/saml/certificate/" + key),
                exchange.link(new Place.AccessPortal(), "/applications/" + application.id()),
                at.here("remove"));
    }

    private Answer save(ApplicationVisit at) {
        Typed typed = Typed.of(at.visit().exchange());
        if (!typed.save()) {
            return form(at, typed.status(), typed.draft(), typed.problems(), false);
        }
        DraftReader.Reading reading = DraftReader.read(typed.draft());
        Optional<Settings> settings = reading.settings();
        if (settings.isEmpty()) {
            return form(at, 422, typed.draft(), reading.faults(), false);
        }
        return switch (applications.change(at.application(), settings.get())) {
            case ApplicationOutcome.Refused refused ->
                    form(at, 422, typed.draft(), List.of(refused.decisive()), false);
            case ApplicationOutcome.Done _ -> {
                at.note("UpdateApplicationInstanceServiceProviderConfiguration");
                yield Answer.seeOther(at.here("") + "?saved");
            }
        };
    }

    private Answer remove(ApplicationVisit at) {
        if (!at.field("name").equals(at.application().displayName())) {
            return Answer.seeOther(at.here(""));
        }
        applications.remove(at.application().id());
        at.note("DeleteApplicationInstance");
        return Answer.seeOther(at.visit().exchange().here("/applications"));
    }

    private static List<CheckView> views(List<Check> checks) {
        return checks.stream().map(CheckView::of).toList();
    }

    /**
     * What was posted, and what it asks for: to be saved, one more row, or values from metadata.
     */
    private record Typed(Draft draft, boolean save, int status, List<Check> problems) {
        static Typed of(Exchange exchange) {
            Draft draft = DraftForm.read(exchange.form());
            return switch (exchange.form().text("do")) {
                case "row" -> {
                    List<Draft.Row> rows = new ArrayList<>(draft.rows());
                    rows.add(new Draft.Row("", "", "unspecified"));
                    yield new Typed(draft.with(rows), false, 200, List.of());
                }
                case "metadata" -> imported(draft, exchange.form().text("metadata"));
                default -> new Typed(draft, true, 200, List.of());
            };
        }

        private static Typed imported(Draft draft, String document) {
            return switch (ServiceProviderReader.read(document)) {
                case ServiceProviderOutcome.Accepted accepted ->
                        new Typed(draft.with(accepted.provider()), false, 200, List.of());
                case ServiceProviderOutcome.Refused refused ->
                        new Typed(
                                draft,
                                false,
                                422,
                                refused.checks().stream().filter(Check::failed).toList());
            };
        }
    }
}
