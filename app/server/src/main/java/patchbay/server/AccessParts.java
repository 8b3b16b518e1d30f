package patchbay.server;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import patchbay.aws.Sealer;
import patchbay.aws.events.EventLog;
import patchbay.aws.places.AddressBook;
import patchbay.chance.Randomness;
import patchbay.identity.access.AccessStore;
import patchbay.identity.access.AccountAccess;
import patchbay.identity.access.Assignments;
import patchbay.identity.access.Enabling;
import patchbay.identity.access.InstanceDeletion;
import patchbay.identity.access.PermissionSets;
import patchbay.identity.access.Provisioner;
import patchbay.identity.access.api.SsoAdminApi;
import patchbay.identity.oauth.CustomerApplicationStore;
import patchbay.identity.oauth.IssuerKeys;
import patchbay.identity.oauth.TokenIssuerStore;
import patchbay.identity.oauth.TrustedTokens;
import patchbay.identity.portal.Sessions;
import patchbay.identity.token.ApplicationTokens;
import patchbay.identity.token.Clients;
import patchbay.identity.token.Consents;
import patchbay.identity.token.TokenEvents;
import patchbay.identity.token.TokenStore;
import patchbay.identity.token.Tokens;
import patchbay.identity.token.api.OidcApi;
import patchbay.identity.token.api.PortalApi;
import patchbay.storage.AccessSqlStore;
import patchbay.storage.CustomerApplicationSqlStore;
import patchbay.storage.Database;
import patchbay.storage.TokenIssuerSqlStore;
import patchbay.storage.TokenSqlStore;
import patchbay.web.console.Administration;
import patchbay.web.console.center.AssignmentPages;
import patchbay.web.console.center.CenterPages;
import patchbay.web.console.center.PermissionSetPages;
import patchbay.web.console.center.SetViews;
import patchbay.web.http.Route;

/** Identity Center's hold on accounts: permission sets, assignments, and the roles they become. */
record AccessParts(
        AccessStore store,
        Enabling enabling,
        PermissionSets sets,
        Assignments assignments,
        CustomerApplicationStore oauth,
        TokenIssuerStore issuers,
        AccountAccess access,
        Clients clients,
        Consents consents,
        Tokens tokens,
        ApplicationTokens applicationTokens,
        TokenEvents tokenEvents) {
    static AccessParts assemble(
            Database database,
            IamParts iam,
            OrganizationParts organizations,
            IdentityParts identity,
            AddressBook book,
            Sealer sealer,
            EventLog events,
            InstantSource clock,
            Randomness random) {
        AccessStore store = new AccessSqlStore(database);
        TokenStore tokenStore = new TokenSqlStore(database);
        Tokens tokens =
                new Tokens(tokenStore, identity.directory(), clock, random, Sessions.EIGHT_HOURS);
        CustomerApplicationStore oauth = new CustomerApplicationSqlStore(database);
        TokenIssuerStore issuers = new TokenIssuerSqlStore(database);
        Assignments assignments =
                new Assignments(
                        store,
                        new Provisioner(
                                iam.roles(), iam.policies(), iam.providers(), book, clock, random),
                        identity.directory(),
                        organizations.organizations(),
                        iam.accounts(),
                        clock,
                        random);
        return new AccessParts(
                store,
                new Enabling(identity.instances(), organizations.organizations(), iam.accounts()),
                new PermissionSets(store, iam.policies(), clock, random),
                assignments,
                oauth,
                issuers,
                new AccountAccess(
                        identity.instances(),
                        store,
                        assignments,
                        iam.accounts(),
                        iam.roles(),
                        iam.trust(),
                        iam.tokens(),
                        clock),
                new Clients(sealer, clock, random),
                new Consents(tokenStore, clock, random),
                tokens,
                new ApplicationTokens(
                        identity.instances(),
                        oauth,
                        new TrustedTokens(
                                issuers,
                                new IssuerKeys(new NetworkProbe(), clock),
                                identity.directory(),
                                clock),
                        tokens),
                new TokenEvents(events, identity.instances()::find, random));
    }

    OidcApi oidc(IamParts iam, IdentityParts identity, AddressBook book) {
        return new OidcApi(
                clients,
                consents,
                tokens,
                identity.directory(),
                tokenEvents,
                book,
                iam.authorizer(),
                applicationTokens);
    }

    PortalApi portal() {
        return new PortalApi(access, tokens, tokenEvents);
    }

    SsoAdminApi api(IamParts iam, IdentityParts identity, InstantSource clock, Randomness random) {
        return new SsoAdminApi(
                iam.authorizer(),
                store,
                identity.instances(),
                enabling,
                new InstanceDeletion(
                        identity.instances(),
                        store,
                        assignments,
                        identity.directory(),
                        identity.applications(),
                        oauth,
                        issuers),
                sets,
                assignments,
                identity.applications(),
                oauth,
                issuers,
                identity.directory(),
                clock,
                random);
    }

    /** The console's pages. */
    List<Route> console(Administration administration, IdentityParts identity, IamParts iam) {
        return Stream.of(
                        new CenterPages(
                                        administration,
                                        identity.instances(),
                                        iam.accounts(),
                                        enabling,
                                        iam.authorizer())
                                .routes(),
                        new PermissionSetPages(
                                        administration,
                                        identity.instances(),
                                        iam.accounts(),
                                        sets,
                                        assignments,
                                        new SetViews(
                                                assignments, iam.accounts(), identity.directory()))
                                .routes(),
                        new AssignmentPages(
                                        administration,
                                        identity.instances(),
                                        iam.accounts(),
                                        identity.directory())
                                .routes())
                .flatMap(List::stream)
                .toList();
    }

    /** Carries out what a crash interrupted. */
    int sweep(IdentityParts identity, Instant now) {
        return assignments.resume(identity.instances().find(), now);
    }
}
