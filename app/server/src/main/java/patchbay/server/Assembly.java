package patchbay.server;

import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import patchbay.aws.Sealer;
import patchbay.aws.Together;
import patchbay.aws.places.AddressBook;
import patchbay.aws.places.Place;
import patchbay.chance.Randomness;
import patchbay.connect.ImportOperations;
import patchbay.connect.Instance;
import patchbay.connect.InstanceOperations;
import patchbay.connect.SessionOperations;
import patchbay.connect.UserOperations;
import patchbay.events.Events;
import patchbay.events.api.CloudTrailApi;
import patchbay.identity.portal.FirstAdministrator;
import patchbay.identity.portal.PortalEvents;
import patchbay.identity.portal.SessionKind;
import patchbay.server.seed.SeedTarget;
import patchbay.server.settings.Settings;
import patchbay.storage.Database;
import patchbay.storage.EventSqlStore;
import patchbay.storage.StorageFailure;
import patchbay.storage.TraceSqlStore;
import patchbay.trace.TraceApi;
import patchbay.trace.Traces;
import patchbay.web.desk.DeskSite;
import patchbay.web.drill.Drill;
import patchbay.web.drill.RegionsDown;
import patchbay.web.entry.Entrance;
import patchbay.web.front.ApiSite;
import patchbay.web.front.CenterSite;
import patchbay.web.front.ConnectSessionSite;
import patchbay.web.front.ConnectUserSite;
import patchbay.web.front.DrillSite;
import patchbay.web.front.ProvisioningSite;
import patchbay.web.front.ScimSite;
import patchbay.web.front.SignedDoor;
import patchbay.web.front.SourceSite;
import patchbay.web.front.StsRegionSite;
import patchbay.web.front.TraceSite;
import patchbay.web.http.Health;
import patchbay.web.http.Incidents;
import patchbay.web.http.Metrics;
import patchbay.web.http.Route;
import patchbay.web.http.WebServer;
import patchbay.web.page.Assets;
import patchbay.web.page.LanguageChoice;
import patchbay.web.page.Messages;
import patchbay.web.page.Pages;
import patchbay.web.portal.AccountsSite;
import patchbay.web.portal.ConsentSite;
import patchbay.web.portal.IssuerSite;
import patchbay.web.portal.LinkSite;
import patchbay.web.portal.OpenPages;
import patchbay.web.portal.OwnSite;
import patchbay.web.portal.PortalDoor;
import patchbay.web.portal.PortalSite;
import patchbay.web.portal.RefusedSignIns;
import patchbay.web.portal.ServiceProviderSite;
import patchbay.web.signin.ConsoleLanding;
import patchbay.web.signin.SignInSite;
import patchbay.wire.Api;
import patchbay.wire.door.ApiEndpoint;
import patchbay.wire.door.LocalCalls;

/** The map of the program: what it is made of, and who is handed what. */
record Assembly(
        WebServer.Served served,
        RootAccess rootAccess,
        SeedTarget seedTarget,
        Events events,
        Housekeeping housekeeping) {
    static Assembly assemble(
            Settings settings,
            Database database,
            Sealer sealer,
            Supplier<X509Certificate> signInCertificate,
            InstantSource outside,
            Drill drill,
            Randomness random) {
        InstantSource clock = drill.clock();
        AddressBook addresses = new AddressBook(settings.domain());
        Traces traces = new Traces(new TraceSqlStore(database), clock, random);
        Events events = new Events(new EventSqlStore(database));
        IamParts iam = IamParts.assemble(settings, database, sealer, addresses, clock, random);
        OrganizationParts organizations = OrganizationParts.assemble(database, iam, clock, random);
        IdentityParts identity =
                IdentityParts.assemble(
                        settings.mail(),
                        database,
                        sealer,
                        addresses,
                        clock,
                        drill.providerClock(),
                        random);
        AccessParts access =
                AccessParts.assemble(
                        database,
                        iam,
                        organizations,
                        identity,
                        addresses,
                        sealer,
                        events,
                        clock,
                        random);
        ConnectParts connect =
                ConnectParts.assemble(
                        database, iam.authorizer(), traces, events, identity, clock, random);
        SignInParts signIn =
                SignInParts.assemble(
                        database, iam, settings.federation(), traces, events, addresses, random);
        ApplicationParts applications =
                ApplicationParts.assemble(identity, iam, signIn, connect, addresses, clock, random);
        PortalEvents portalEvents =
                new PortalEvents(
                        events,
                        identity.instances()::find,
                        identity.directory()::person,
                        clock,
                        random);
        DirectoryParts directory =
                DirectoryParts.assemble(
                        database,
                        identity,
                        iam,
                        organizations.organizations(),
                        events,
                        clock,
                        random);
        ExternalParts external =
                ExternalParts.assemble(
                        database, identity, addresses, traces, events, clock, random);
        List<Api> apis =
                List.of(
                        iam.api(),
                        iam.toolbox(),
                        organizations.api(iam),
                        access.api(iam, identity, clock, random),
                        access.oidc(iam, identity, addresses),
                        access.portal(),
                        signIn.api(iam),
                        connect.api(database, iam.authorizer(), clock, random),
                        new CloudTrailApi(events, iam.authorizer()),
                        directory.api());
        InstanceOperations operations = connect.operations(iam.authorizer(), events, random);
        UserOperations users =
                connect.userOperations(
                        operations, new SentNames(identity.applications(), addresses));
        Metrics metrics = new Metrics();
        List<Route> routes =
                Stream.of(
                                new Health(() -> ailment(database), metrics).routes(),
                                Assets.routes(),
                                LanguageChoice.routes(),
                                portal(
                                        identity,
                                        external,
                                        access,
                                        signIn,
                                        portalEvents,
                                        traces,
                                        database::together,
                                        clock,
                                        random),
                                external.routes(),
                                new IssuerSite(
                                                identity.applications(),
                                                identity.addresses(),
                                                identity.requests(),
                                                identity.logout(),
                                                FasterCryptography.orPlatform(),
                                                traces,
                                                clock)
                                        .routes(),
                                new SignInSite(
                                                signIn.signIn(),
                                                id -> iam.providers().findById(id).isPresent(),
                                                signInCertificate,
                                                clock,
                                                connect.resilience()::signInRegion)
                                        .routes(),
                                new ConsoleLanding(
                                                signIn.consoleSessions(),
                                                connect.landing(),
                                                clock,
                                                random)
                                        .routes(),
                                new DeskSite(
                                                connect.workspace(),
                                                connect.sessions(),
                                                connect.ownSignIn(),
                                                clock)
                                        .routes(),
                                ConsoleParts.routes(
                                        identity,
                                        iam,
                                        connect,
                                        applications,
                                        directory,
                                        access,
                                        external,
                                        connect.sessionOperations(operations),
                                        connect.importOperations(
                                                database, operations, clock, random),
                                        users,
                                        new FirstAdministrator(
                                                new FirstAdministrator.Parts(
                                                        identity.directory(),
                                                        iam.credentials(),
                                                        iam.accounts()::first,
                                                        sealer,
                                                        events),
                                                clock,
                                                random),
                                        portalEvents,
                                        traces,
                                        iam.stsRegionOperations(events, random),
                                        new LocalCalls(apis, events, clock, random),
                                        clock,
                                        random),
                                new ScimSite(directory.scim()).routes(),
                                own(
                                        traces,
                                        events,
                                        iam,
                                        identity,
                                        access,
                                        applications,
                                        directory,
                                        external,
                                        connect.sessionOperations(operations),
                                        connect.importOperations(
                                                database, operations, clock, random),
                                        users,
                                        outside,
                                        drill,
                                        random),
                                new ApiSite(
                                                new ApiEndpoint(
                                                        addresses,
                                                        apis,
                                                        iam.credentials(),
                                                        clock,
                                                        outside,
                                                        random,
                                                        new Incidents(random),
                                                        events))
                                        .routes())
                        .flatMap(List::stream)
                        .toList();
        return new Assembly(
                new WebServer.Served(
                        addresses,
                        routes,
                        Pages.errors(),
                        new RegionsDown(
                                drill,
                                alias ->
                                        connect.store()
                                                .instanceByAlias(alias)
                                                .map(Instance::region)),
                        metrics,
                        random,
                        settings.publicAddress()),
                new RootAccess(iam.accounts(), iam.settingsStore(), iam.keys(), random),
                seedTarget(addresses, iam, organizations, identity, access, external, connect),
                events,
                housekeeping(
                        settings,
                        traces,
                        events,
                        iam,
                        identity,
                        signIn,
                        connect,
                        organizations,
                        access,
                        external,
                        clock));
    }

    private static Housekeeping housekeeping(
            Settings settings,
            Traces traces,
            Events events,
            IamParts iam,
            IdentityParts identity,
            SignInParts signIn,
            ConnectParts connect,
            OrganizationParts organizations,
            AccessParts access,
            ExternalParts external,
            InstantSource clock) {
        return new Housekeeping(
                List.of(
                        new Housekeeping.Sweep(
                                "portal-sessions", _ -> identity.sessions().forgetEnded()),
                        new Housekeeping.Sweep(
                                "saml-requests", _ -> identity.requests().forgetExpired()),
                        new Housekeeping.Sweep("logouts", _ -> identity.logout().forgetExpired()),
                        new Housekeeping.Sweep(
                                "sign-ins-under-way", _ -> identity.steps().forgetEnded()),
                        new Housekeeping.Sweep("links", _ -> identity.enrolment().forgetEnded()),
                        new Housekeeping.Sweep("letters", _ -> identity.outbox().forgetOld()),
                        new Housekeeping.Sweep(
                                "known-browsers", _ -> identity.devices().forgetBrowsers()),
                        new Housekeeping.Sweep("console-sessions", signIn.consoleSessions()::sweep),
                        new Housekeeping.Sweep("desk-sessions", connect.sessions()::sweep),
                        new Housekeeping.Sweep("accounts", organizations.accounts()::sweep),
                        new Housekeeping.Sweep(
                                "access-operations", now -> access.sweep(identity, now)),
                        new Housekeeping.Sweep("tokens", access.tokens()::sweep),
                        new Housekeeping.Sweep("external-sign-ins", external.store()::sweep),
                        new Housekeeping.Sweep(
                                "directories", identity.sources().sync()::runDue, true),
                        new Housekeeping.Sweep("metadata", external.refresh()::runDue),
                        new Housekeeping.Sweep("denials", iam.denials()::sweep),
                        new Housekeeping.Sweep(
                                "traces", _ -> traces.forgetOlderThan(settings.traceRetention())),
                        new Housekeeping.Sweep(
                                "events",
                                now -> events.forgetBefore(now.minus(settings.eventRetention())))),
                iam.uses(),
                identity.outbox()::sendDue,
                clock);
    }

    private static List<Route> portal(
            IdentityParts identity,
            ExternalParts external,
            AccessParts access,
            SignInParts signIn,
            PortalEvents events,
            Traces traces,
            Together together,
            InstantSource clock,
            Randomness random) {
        Entrance entrance =
                new Entrance(
                        new Entrance.Where(
                                Place.AccessPortal.class,
                                SessionKind.PORTAL,
                                PortalDoor.COOKIE,
                                () -> Messages.HERE.text("portal.place")),
                        identity.steps(),
                        identity.sessions(),
                        identity.devices(),
                        events,
                        new RefusedSignIns(traces, clock)::withCode,
                        clock,
                        random);
        PortalDoor door =
                new PortalDoor(
                        identity.passwords(),
                        events,
                        identity.sessions(),
                        entrance,
                        new RefusedSignIns(traces, clock),
                        external.door(),
                        (userName, portal) -> {
                            if (identity.signInRules().mailFirstPassword()) {
                                identity.enrolment().firstSignIn(userName, portal);
                            }
                        });
        OpenPages pages =
                new OpenPages(
                        identity.applications(),
                        identity.logout(),
                        identity.opened(),
                        events,
                        traces,
                        together,
                        clock);
        return Stream.of(
                        entrance.routes(),
                        new OwnSite(
                                        door,
                                        identity.passwords(),
                                        identity.enrolment(),
                                        identity.devices(),
                                        identity.sessions())
                                .routes(),
                        new LinkSite(identity.enrolment(), traces, clock).routes(),
                        new PortalSite(
                                        door,
                                        identity.own(),
                                        identity.openApplication(),
                                        pages,
                                        identity.opened())
                                .routes(),
                        new ServiceProviderSite(
                                        door,
                                        identity.sessions(),
                                        identity.applications(),
                                        identity.openApplication(),
                                        pages,
                                        identity.requests(),
                                        identity.logout())
                                .routes(),
                        new ConsentSite(
                                        door,
                                        access.clients(),
                                        access.applicationTokens(),
                                        access.consents())
                                .routes(),
                        new AccountsSite(
                                        door,
                                        access.access(),
                                        identity.instances(),
                                        signIn.consoleSessions(),
                                        traces,
                                        clock)
                                .routes())
                .flatMap(List::stream)
                .toList();
    }

    /** What programs may ask Patchbay itself. */
    private static List<Route> own(
            Traces traces,
            Events events,
            IamParts iam,
            IdentityParts identity,
            AccessParts access,
            ApplicationParts applications,
            DirectoryParts directory,
            ExternalParts external,
            SessionOperations sessions,
            ImportOperations imports,
            UserOperations users,
            InstantSource outside,
            Drill drill,
            Randomness random) {
        SignedDoor door =
                new SignedDoor(
                        iam.credentials(),
                        iam.authorizer(),
                        events,
                        drill.clock(),
                        outside,
                        random);
        return Stream.of(
                        new DrillSite(drill, RootAccess.ACCOUNT, door).routes(),
                        new TraceSite(new TraceApi(traces, RootAccess.ACCOUNT), door).routes(),
                        new StsRegionSite(iam.stsRegionOperations(events, random), door).routes(),
                        new ConnectSessionSite(sessions, door).routes(),
                        new ConnectUserSite(imports, users, door).routes(),
                        new CenterSite(identity.instances(), access.enabling(), door).routes(),
                        applications.api(door),
                        new ProvisioningSite(
                                        directory.provisioning(), identity.instances()::find, door)
                                .routes(),
                        new SourceSite(
                                        identity.sources().sources(),
                                        identity.sources().store(),
                                        external.setUp(),
                                        external.self(),
                                        identity.sources().sync(),
                                        identity.sources().rehearsal(),
                                        door)
                                .routes())
                .flatMap(List::stream)
                .toList();
    }

    private static SeedTarget seedTarget(
            AddressBook addresses,
            IamParts iam,
            OrganizationParts organizations,
            IdentityParts identity,
            AccessParts access,
            ExternalParts external,
            ConnectParts connect) {
        return new SeedTarget(
                addresses,
                iam.accounts(),
                new SeedTarget.OrganizationTarget(
                        organizations.organizations(),
                        organizations.units(),
                        organizations.accounts(),
                        organizations.policies()),
                iam.settings(),
                iam.providers(),
                iam.policies(),
                iam.roles(),
                access.enabling(),
                identity.directory(),
                identity.rules(),
                identity.hasher(),
                identity.applications(),
                external.setUp(),
                connect.instances(),
                connect.users(),
                connect.store());
    }

    /** What keeps the server from working: a database that does not answer. */
    private static Optional<String> ailment(Database database) {
        try {
            Long _ = database.read(sql -> sql.number("select 1"));
            return Optional.empty();
        } catch (StorageFailure e) {
            return Optional.of("the database does not answer");
        }
    }
}
