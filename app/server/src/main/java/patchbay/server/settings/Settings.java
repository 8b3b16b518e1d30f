package patchbay.server.settings;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import patchbay.aws.Secret;
import patchbay.aws.places.Door;
import patchbay.smtp.MailServer;
import patchbay.sts.FederationSettings;

/**
 * How this process was asked to run.
 *
 * @param port 0 takes a free one
 * @param httpsPort 0 takes a free one
 * @param publicAddress what every link leads through; empty: what the request came through
 * @param scpOnSaml whether service control policies of a role's account bind sign-in with SAML
 * @param rcpOnSaml whether its resource control policies do
 * @param authorizationDetails how long it is kept why a call was denied; zero: not at all
 * @param data empty for a demo that throws its data away
 * @param traceRetention how long a sign-in's trace is kept, in whole days
 * @param eventRetention how long an event is kept, in whole days
 * @param mail where letters go; nobody: they wait in the outbox
 * @param drills whether the clock may be moved and regions taken down (decision 0028)
 */
public record Settings(
        Command command,
        int port,
        int httpsPort,
        String bind,
        Optional<Path> data,
        Optional<Secret> databaseUrl,
        String domain,
        Optional<Door> publicAddress,
        Optional<Path> seed,
        Optional<Secret> masterKey,
        Optional<Path> masterKeyFile,
        boolean scpOnSaml,
        boolean rcpOnSaml,
        FederationSettings federation,
        Duration traceRetention,
        Duration eventRetention,
        Duration authorizationDetails,
        Optional<MailServer> mail,
        boolean drills,
        boolean jsonLog,
        Level logLevel,
        boolean jsonOutput) {}
