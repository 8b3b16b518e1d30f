package patchbay.server;

import java.time.InstantSource;
import java.util.Optional;
import patchbay.aws.Sealer;
import patchbay.aws.places.AddressBook;
import patchbay.chance.Randomness;
import patchbay.identity.Instances;
import patchbay.identity.application.Addresses;
import patchbay.identity.application.Applications;
import patchbay.identity.directory.Directory;
import patchbay.identity.directory.DirectoryStore;
import patchbay.identity.directory.PasswordHasher;
import patchbay.identity.directory.Passwords;
import patchbay.identity.enrol.Enrolment;
import patchbay.identity.factor.Devices;
import patchbay.identity.mail.Outbox;
import patchbay.identity.portal.OpenApplication;
import patchbay.identity.portal.OpenedStore;
import patchbay.identity.portal.OwnApplications;
import patchbay.identity.portal.PasswordSignIn;
import patchbay.identity.portal.SessionStore;
import patchbay.identity.portal.Sessions;
import patchbay.identity.portal.SignInRules;
import patchbay.identity.portal.SignInRulesStore;
import patchbay.identity.portal.SignInSteps;
import patchbay.identity.saml.SignInRequests;
import patchbay.identity.saml.SingleLogout;
import patchbay.smtp.MailServer;
import patchbay.smtp.SmtpPostman;
import patchbay.storage.ApplicationSqlStore;
import patchbay.storage.AttemptSqlStore;
import patchbay.storage.CustomerApplicationSqlStore;
import patchbay.storage.Database;
import patchbay.storage.DeviceSqlStore;
import patchbay.storage.DirectorySqlStore;
import patchbay.storage.EnrolSqlStore;
import patchbay.storage.InstanceSqlStore;
import patchbay.storage.LetterSqlStore;
import patchbay.storage.LogoutSqlStore;
import patchbay.storage.OpenedSqlStore;
import patchbay.storage.PortalSessionSqlStore;
import patchbay.storage.RequestSqlStore;
import patchbay.storage.SignInRulesSqlStore;

/** The identity provider's half: people, what they may open, and the statement that says so. */
record IdentityParts(
        Instances instances,
        Directory directory,
        PasswordHasher hasher,
        PasswordSignIn passwords,
        Outbox outbox,
        Enrolment enrolment,
        Devices devices,
        SignInRulesStore rules,
        SignInSteps steps,
        OpenedStore opened,
        Sessions sessions,
        Applications applications,
        Addresses addresses,
        OwnApplications own,
        OpenApplication openApplication,
        SignInRequests requests,
        SingleLogout logout,
        SourceParts sources) {
    /** Each hash takes 19 MiB while it is computed. */
    private static final int HASHES_AT_ONCE =
            Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

    /**
     * @param issuing the time that assertions are dated by
     */
    static IdentityParts assemble(
            Optional<MailServer> mail,
            Database database,
            Sealer sealer,
            AddressBook book,
            InstantSource clock,
            InstantSource issuing,
            Randomness random) {
        DirectoryStore people = new DirectorySqlStore(database);
        PasswordHasher hasher = new PasswordHasher(random, HASHES_AT_ONCE);
        Applications applications =
                new Applications(new ApplicationSqlStore(database), sealer, clock, random);
        Addresses addresses = new Addresses(book);
        Directory directory = new Directory(people, hasher, clock, random);
        SourceParts sources = SourceParts.assemble(database, sealer, directory, clock, random);
        SessionStore sessionStore = new PortalSessionSqlStore(database);
        SignInRulesStore rules = new SignInRulesSqlStore(database);
        Sessions sessions =
                new Sessions(sessionStore, clock, random, () -> rules(rules).sessionLength());
        Outbox outbox =
                new Outbox(
                        new LetterSqlStore(database),
                        sealer,
                        mail.map(server -> new SmtpPostman(server, clock)),
                        Thread::startVirtualThread,
                        clock,
                        random);
        Enrolment enrolment =
                new Enrolment(
                        new EnrolSqlStore(database),
                        people,
                        new Passwords(people, hasher),
                        outbox,
                        sources.passwords()::ownCounts,
                        Thread::startVirtualThread,
                        clock,
                        random);
        Devices devices = new Devices(new DeviceSqlStore(database), sealer, clock, random);
        return new IdentityParts(
                new Instances(new InstanceSqlStore(database), clock, random),
                directory,
                hasher,
                new PasswordSignIn(people, hasher, clock, sources.passwords()),
                outbox,
                enrolment,
                devices,
                rules,
                new SignInSteps(
                        new SignInSteps.Parts(
                                new AttemptSqlStore(database), enrolment, devices, outbox, sealer),
                        () -> rules(rules),
                        clock,
                        random),
                new OpenedSqlStore(database),
                sessions,
                applications,
                addresses,
                new OwnApplications(
                        applications,
                        new CustomerApplicationSqlStore(database)::shownTo,
                        directory),
                new OpenApplication(applications, addresses, random, issuing),
                new SignInRequests(
                        new RequestSqlStore(database), applications, addresses, clock, random),
                new SingleLogout(
                        new LogoutSqlStore(database),
                        sessionStore,
                        applications,
                        addresses,
                        clock,
                        random),
                sources);
    }

    /** What nobody set is as the cloud has it. */
    private static SignInRules rules(SignInRulesStore store) {
        return store.find().orElse(SignInRules.USUAL);
    }

    SignInRules signInRules() {
        return rules(rules);
    }
}
