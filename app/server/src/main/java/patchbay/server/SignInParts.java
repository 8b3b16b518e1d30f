package patchbay.server;

import patchbay.aws.events.EventLog;
import patchbay.aws.places.AddressBook;
import patchbay.chance.Randomness;
import patchbay.saml.verify.ReplayGuard;
import patchbay.saml.verify.ResponseVerifier;
import patchbay.signin.ConsoleSessions;
import patchbay.signin.RelayStates;
import patchbay.signin.SignIn;
import patchbay.storage.ConsoleSessionSqlStore;
import patchbay.storage.Database;
import patchbay.sts.AssumeRole;
import patchbay.sts.AssumeRoleWithSaml;
import patchbay.sts.FederationSettings;
import patchbay.sts.FederationToken;
import patchbay.sts.RecordedFederation;
import patchbay.sts.SamlRoles;
import patchbay.sts.UserSessions;
import patchbay.sts.api.StsApi;
import patchbay.trace.Traces;

/**
 * The service provider's half: from a posted response to a session in a role.
 *
 * @param forgetfulDecision the decision about roles for test sign-ins: it remembers no assertion
 */
record SignInParts(
        RecordedFederation assumeRole,
        ConsoleSessions consoleSessions,
        SignIn signIn,
        SamlRoles samlRoles,
        AssumeRoleWithSaml forgetfulDecision) {
    static SignInParts assemble(
            Database database,
            IamParts iam,
            FederationSettings federation,
            Traces traces,
            EventLog events,
            AddressBook addresses,
            Randomness random) {
        ResponseVerifier verifier = new ResponseVerifier(FasterCryptography.orPlatform());
        AssumeRoleWithSaml decision = decision(verifier, iam, federation, addresses, random);
        RecordedFederation assumeRole =
                new RecordedFederation(
                        decision,
                        account -> iam.accounts().find(account).isPresent(),
                        events,
                        random);
        SamlRoles roles =
                new SamlRoles(
                        verifier, iam.providers(), iam.roles(), addresses, federation, random);
        ConsoleSessions sessions =
                new ConsoleSessions(
                        new ConsoleSessionSqlStore(database),
                        iam.tokens(),
                        iam.guardrails(),
                        traces,
                        random);
        SignIn signIn =
                new SignIn(
                        roles::read,
                        assumeRole::decide,
                        new RelayStates(addresses),
                        sessions,
                        iam.settings()::alias,
                        traces,
                        events,
                        random);
        return new SignInParts(
                assumeRole,
                sessions,
                signIn,
                roles,
                decision(
                        verifier,
                        iam,
                        federation.replay(ReplayGuard.ALLOW_REUSE),
                        addresses,
                        random));
    }

    private static AssumeRoleWithSaml decision(
            ResponseVerifier verifier,
            IamParts iam,
            FederationSettings federation,
            AddressBook addresses,
            Randomness random) {
        return new AssumeRoleWithSaml(
                new AssumeRoleWithSaml.Parts(
                        verifier,
                        iam.providers(),
                        iam.roles(),
                        iam.policies(),
                        iam.documents(),
                        iam.stsRegions(),
                        iam.trust(),
                        iam.tokens(),
                        iam.endpointTokens(),
                        addresses,
                        federation,
                        random));
    }

    StsApi api(IamParts iam) {
        AssumeRole assume =
                new AssumeRole(
                        iam.roles(),
                        iam.authorizer(),
                        iam.policies(),
                        iam.documents(),
                        iam.stsRegions(),
                        iam.tokens(),
                        iam.endpointTokens());
        UserSessions sessions =
                new UserSessions(iam.stsRegions(), iam.tokens(), iam.endpointTokens());
        return new StsApi(
                iam.authorizer(),
                assumeRole,
                assume,
                sessions,
                new FederationToken(iam.authorizer(), iam.policies(), iam.documents(), sessions),
                iam.keys());
    }
}
