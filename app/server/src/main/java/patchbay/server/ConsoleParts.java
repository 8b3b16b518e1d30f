package patchbay.server;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import patchbay.aws.places.Place;
import patchbay.chance.Randomness;
import patchbay.connect.ImportOperations;
import patchbay.connect.SessionOperations;
import patchbay.connect.UserOperations;
import patchbay.iam.StsRegionOperations;
import patchbay.identity.portal.FirstAdministrator;
import patchbay.identity.portal.PortalEvents;
import patchbay.identity.portal.SessionKind;
import patchbay.organizations.Account;
import patchbay.policy.PolicyEvaluator;
import patchbay.trace.TraceApi;
import patchbay.trace.Traces;
import patchbay.web.console.Administration;
import patchbay.web.console.ConsoleDoor;
import patchbay.web.console.ConsoleFrame;
import patchbay.web.console.ConsoleSite;
import patchbay.web.console.ConsoleTraces;
import patchbay.web.console.OwnerPages;
import patchbay.web.console.SetUp;
import patchbay.web.console.access.PolicyEditor;
import patchbay.web.console.access.PolicyPages;
import patchbay.web.console.access.ProviderPages;
import patchbay.web.console.access.RoleForms;
import patchbay.web.console.access.RolePages;
import patchbay.web.console.access.UserPages;
import patchbay.web.console.access.WhatIfPages;
import patchbay.web.console.account.AccountPages;
import patchbay.web.console.account.EventPages;
import patchbay.web.console.account.StsRegionPages;
import patchbay.web.console.contact.InstancePages;
import patchbay.web.console.contact.NamePages;
import patchbay.web.console.contact.SessionPages;
import patchbay.web.console.contact.UserEditPages;
import patchbay.web.console.contact.UserFilePages;
import patchbay.web.console.contact.UserListPages;
import patchbay.web.console.enrol.InvitePages;
import patchbay.web.console.enrol.OutboxPages;
import patchbay.web.console.enrol.SignInRulesPages;
import patchbay.web.console.enrol.SignInSection;
import patchbay.web.console.explain.TracePages;
import patchbay.web.console.explain.WorkbenchPages;
import patchbay.web.console.furniture.FurniturePages;
import patchbay.web.console.sources.SourcePages;
import patchbay.web.entry.Entrance;
import patchbay.web.http.Route;
import patchbay.web.page.Messages;
import patchbay.web.portal.RefusedSignIns;
import patchbay.wire.door.LocalCalls;

/** The console: sign-ins and their traces, and the administration of accounts. */
final class ConsoleParts {
    private ConsoleParts() {}

    static List<Route> routes(
            IdentityParts identity,
            IamParts iam,
            ConnectParts connect,
            ApplicationParts applications,
            DirectoryParts directory,
            AccessParts access,
            ExternalParts external,
            SessionOperations deskSessions,
            ImportOperations imports,
            UserOperations users,
            FirstAdministrator first,
            PortalEvents events,
            Traces traces,
            StsRegionOperations regions,
            LocalCalls calls,
            InstantSource clock,
            Randomness random) {
        Entrance entrance =
                new Entrance(
                        new Entrance.Where(
                                Place.Console.class,
                                SessionKind.CONSOLE,
                                ConsoleDoor.COOKIE,
                                () -> Messages.HERE.text("console.place")),
                        identity.steps(),
                        identity.sessions(),
                        identity.devices(),
                        events,
                        new RefusedSignIns(traces, clock)::withCode,
                        clock,
                        random);
        ConsoleDoor door =
                new ConsoleDoor(identity.passwords(), events, identity.sessions(), entrance, first);
        ConsoleFrame frames = new ConsoleFrame(() -> iam.accounts().first().map(Account::id));
        Administration administration = new Administration(door, frames, calls, iam.accounts());
        SignInSection signIn =
                new SignInSection(
                        door,
                        frames,
                        identity.directory(),
                        identity.enrolment(),
                        identity.devices(),
                        identity.sessions(),
                        directory.events());
        return Stream.of(
                        entrance.routes(),
                        new OwnerPages(first, entrance, events).routes(),
                        new ConsoleSite(
                                        door,
                                        frames,
                                        traces,
                                        () -> setUp(identity, iam, connect),
                                        clock)
                                .routes(),
                        new ConsoleTraces(
                                        door,
                                        administration,
                                        new TraceApi(traces, RootAccess.ACCOUNT),
                                        iam.authorizer())
                                .routes(),
                        new TracePages(door, frames, traces, identity.applications()).routes(),
                        new WorkbenchPages(door, frames, new JudgeAtTheWorkbench(random)).routes(),
                        new RolePages(administration).routes(),
                        new RoleForms(administration).routes(),
                        new UserPages(administration).routes(),
                        new InstancePages(administration, connect.store()::instances).routes(),
                        new UserListPages(administration).routes(),
                        new UserEditPages(administration, users).routes(),
                        new NamePages(administration, users).routes(),
                        new UserFilePages(
                                        administration, imports, Thread::startVirtualThread, random)
                                .routes(),
                        new SessionPages(administration, deskSessions).routes(),
                        new FurniturePages(administration).routes(),
                        new ProviderPages(administration).routes(),
                        new PolicyPages(administration).routes(),
                        new PolicyEditor(administration, PolicyEvaluator.asDocumented()).routes(),
                        new WhatIfPages(administration, iam.authorizer()).routes(),
                        new StsRegionPages(administration, regions).routes(),
                        new EventPages(administration).routes(),
                        new InvitePages(
                                        door,
                                        frames,
                                        identity.directory(),
                                        identity.enrolment(),
                                        identity.outbox(),
                                        directory.provisioning()::enabled,
                                        directory.events())
                                .routes(),
                        signIn.routes(),
                        directory.console(administration, identity, signIn),
                        new OutboxPages(door, frames, identity.outbox(), clock).routes(),
                        new SignInRulesPages(door, frames, identity.rules(), identity::signInRules)
                                .routes(),
                        new AccountPages(administration, iam.accounts()).routes(),
                        new SourcePages(
                                        administration,
                                        new SourcePages.Parts(
                                                identity.sources().sources(),
                                                identity.sources().store(),
                                                external.setUp(),
                                                external.self(),
                                                identity.sources().sync(),
                                                identity.sources().rehearsal()))
                                .routes(),
                        applications.console(administration),
                        access.console(administration, identity, iam))
                .flatMap(List::stream)
                .toList();
    }

    private static SetUp setUp(IdentityParts identity, IamParts iam, ConnectParts connect) {
        return new SetUp(
                identity.instances().find().isPresent(),
                iam.accounts()
                        .first()
                        .filter(first -> !connect.store().instances(first.id()).isEmpty())
                        .isPresent(),
                !identity.applications().page(Optional.empty(), 1).isEmpty(),
                identity.directory().countPeople() > 1);
    }
}
