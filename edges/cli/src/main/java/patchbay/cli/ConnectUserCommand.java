package patchbay.cli;

import static patchbay.wire.connect.ConnectOperations.createUser;
import static patchbay.wire.connect.ConnectOperations.deleteUser;
import static patchbay.wire.connect.ConnectOperations.describeUser;
import static patchbay.wire.connect.ConnectOperations.listRoutingProfiles;
import static patchbay.wire.connect.ConnectOperations.listSecurityProfiles;
import static patchbay.wire.connect.ConnectOperations.updateUserIdentityInfo;
import static patchbay.wire.connect.ConnectOperations.updateUserRoutingProfile;
import static patchbay.wire.connect.ConnectOperations.updateUserSecurityProfiles;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import patchbay.wire.connect.CreateUserRequest;
import patchbay.wire.connect.DeleteUserRequest;
import patchbay.wire.connect.DescribeUserRequest;
import patchbay.wire.connect.DescribeUserResponse;
import patchbay.wire.connect.ListRoutingProfilesRequest;
import patchbay.wire.connect.ListRoutingProfilesResponse;
import patchbay.wire.connect.ListSecurityProfilesRequest;
import patchbay.wire.connect.ListSecurityProfilesResponse;
import patchbay.wire.connect.UpdateUserIdentityInfoRequest;
import patchbay.wire.connect.UpdateUserRoutingProfileRequest;
import patchbay.wire.connect.UpdateUserSecurityProfilesRequest;
import patchbay.wire.connect.UserIdentityInfo;
import patchbay.wire.connect.UserSummary;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code patchbay connect-user}: the users of a contact-centre instance. */
final class ConnectUserCommand {
    private static final Columns<UserSummary> COLUMNS =
            Columns.<UserSummary>none()
                    .and("LOGIN", it -> it.username().orElse(""))
                    .and("ID", it -> it.id().orElse(""));

    private ConnectUserCommand() {}

    static CommandLine line(Shell shell) {
        return Noun.of(
                "The users of a contact-centre instance.",
                new ListAll(shell),
                new Show(shell),
                new Create(shell),
                new Change(shell),
                new Delete(shell),
                new UserNamesCommand(shell),
                new UserFileCommand.Add(shell),
                new UserFileCommand.Export(shell),
                new UserFileCommand.Template(shell));
    }

    private static DescribeUserResponse described(ServerClient client, String instance, String id)
            throws Failure {
        return client.call(
                ContactCentre.MODEL,
                describeUser(),
                DescribeUserRequest.builder().instanceId(instance).userId(id).build());
    }

    /** The id of the routing profile of this name. */
    private static String routing(ServerClient client, String instance, String name)
            throws Failure {
        return Pages.all(
                        token -> {
                            ListRoutingProfilesResponse page =
                                    client.call(
                                            ContactCentre.MODEL,
                                            listRoutingProfiles(),
                                            ListRoutingProfilesRequest.builder()
                                                    .instanceId(instance)
                                                    .nextToken(token)
                                                    .build());
                            return new Pages.Page<>(
                                    page.routingProfileSummaryList(), page.nextToken());
                        })
                .stream()
                .filter(it -> it.name().orElse("").equals(name))
                .flatMap(it -> it.id().stream())
                .findFirst()
                .orElseThrow(() -> none("routing profile", name));
    }

    /** The ids of the security profiles of these names. */
    private static List<String> security(ServerClient client, String instance, List<String> names)
            throws Failure {
        var all =
                Pages.all(token -> {
                    ListSecurityProfilesResponse page =
                            client.call(
                                    ContactCentre.MODEL,
                                    listSecurityProfiles(),
                                    ListSecurityProfilesRequest.builder()
                                            .instanceId(instance)
                                            .nextToken(token)
                                            .build());
                    return new Pages.Page<>(page.securityProfileSummaryList(), page.nextToken());
                });
        List<String> ids = new ArrayList<>();
        for (String name : names) {
            ids.add(
                    all.stream()
                            .filter(it -> it.name().orElse("").equals(name))
                            .flatMap(it -> it.id().stream())
                            .findFirst()
                            .orElseThrow(() -> none("security profile", name)));
        }
        return ids;
    }

    private static Failure none(String what, String name) {
        return Failure.failed("there is no " + what + " `" + Paint.plain(name) + "`", "");
    }

    @Command(
            name = "list",
            description = "List the users of an instance.",
            mixinStandardHelpOptions = true)
    private static final class ListAll extends ServerCommand {
        @Parameters(paramLabel = "INSTANCE", description = "its alias or id")
        private String instance = "";

        private ListAll(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            ContactCentre centre = new ContactCentre(client);
            list(centre.users(centre.instance(instance)), COLUMNS);
        }
    }

    @Command(name = "show", description = "Show a user.", mixinStandardHelpOptions = true)
    private static final class Show extends ServerCommand {
        @Parameters(index = "0", paramLabel = "INSTANCE", description = "its alias or id")
        private String instance = "";

        @Parameters(index = "1", paramLabel = "LOGIN")
        private String login = "";

        private Show(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            ContactCentre centre = new ContactCentre(client);
            String id = centre.instance(instance);
            show(described(client, id, centre.user(id, login)));
        }
    }

    @Command(name = "create", description = "Add a user.", mixinStandardHelpOptions = true)
    private static final class Create extends ServerCommand {
        @Parameters(index = "0", paramLabel = "INSTANCE", description = "its alias or id")
        private String instance = "";

        @Parameters(
                index = "1",
                paramLabel = "LOGIN",
                description = "with SAML the RoleSessionName, letter for letter")
        private String login = "";

        @Option(names = "--first-name", paramLabel = "NAME", required = true)
        private String firstName = "";

        @Option(names = "--last-name", paramLabel = "NAME", required = true)
        private String lastName = "";

        @Option(names = "--email", paramLabel = "ADDRESS", description = "not with SAML")
        private @Nullable String email;

        @Option(
                names = "--password-file",
                paramLabel = "FILE",
                description =
                        "where the instance keeps passwords: the first line is it; - reads standard"
                                + " input")
        private @Nullable String passwordFile;

        @Option(
                names = "--security-profile",
                paramLabel = "NAME",
                description = "repeat it for several; default Agent")
        private List<String> security = List.of("Agent");

        @Option(
                names = "--routing-profile",
                paramLabel = "NAME",
                description = "default Basic Routing Profile")
        private String routing = "Basic Routing Profile";

        private Create(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            String id = new ContactCentre(client).instance(instance);
            String user =
                    client.call(
                                    ContactCentre.MODEL,
                                    createUser(),
                                    CreateUserRequest.builder()
                                            .instanceId(id)
                                            .username(login)
                                            .password(password())
                                            .identityInfo(
                                                    UserIdentityInfo.builder()
                                                            .firstName(firstName)
                                                            .lastName(lastName)
                                                            .email(Optional.ofNullable(email))
                                                            .build())
                                            .securityProfileIds(security(client, id, security))
                                            .routingProfileId(routing(client, id, routing))
                                            .build())
                            .userId()
                            .orElse("");
            show(described(client, id, user));
        }

        private Optional<String> password() throws Failure {
            return passwordFile == null
                    ? Optional.empty()
                    : new String(shell().bytes(passwordFile), StandardCharsets.UTF_8)
                            .lines()
                            .findFirst();
        }
    }

    @Command(
            name = "set",
            description = "Change a user; what is not named stays as it is.",
            mixinStandardHelpOptions = true)
    private static final class Change extends ServerCommand {
        @Parameters(index = "0", paramLabel = "INSTANCE", description = "its alias or id")
        private String instance = "";

        @Parameters(index = "1", paramLabel = "LOGIN")
        private String login = "";

        @Option(names = "--first-name", paramLabel = "NAME")
        private @Nullable String firstName;

        @Option(names = "--last-name", paramLabel = "NAME")
        private @Nullable String lastName;

        @Option(
                names = "--security-profile",
                paramLabel = "NAME",
                description = "all of them; repeat it for several")
        private List<String> security = List.of();

        @Option(names = "--routing-profile", paramLabel = "NAME")
        private @Nullable String routing;

        private Change(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            if (firstName == null && lastName == null && security.isEmpty() && routing == null) {
                throw Failure.misused(
                        "nothing to change is named",
                        "patchbay connect-user set example-corp ana --security-profile Admin");
            }
            ContactCentre centre = new ContactCentre(client);
            String id = centre.instance(instance);
            String user = centre.user(id, login);
            if (firstName != null || lastName != null) {
                UserIdentityInfo now =
                        described(client, id, user)
                                .user()
                                .flatMap(it -> it.identityInfo())
                                .orElseGet(() -> UserIdentityInfo.builder().build());
                client.call(
                        ContactCentre.MODEL,
                        updateUserIdentityInfo(),
                        UpdateUserIdentityInfoRequest.builder()
                                .instanceId(id)
                                .userId(user)
                                .identityInfo(
                                        UserIdentityInfo.builder()
                                                .firstName(
                                                        Optional.ofNullable(firstName)
                                                                .or(now::firstName))
                                                .lastName(
                                                        Optional.ofNullable(lastName)
                                                                .or(now::lastName))
                                                .email(now.email())
                                                .secondaryEmail(now.secondaryEmail())
                                                .mobile(now.mobile())
                                                .build())
                                .build());
            }
            if (!security.isEmpty()) {
                client.call(
                        ContactCentre.MODEL,
                        updateUserSecurityProfiles(),
                        UpdateUserSecurityProfilesRequest.builder()
                                .instanceId(id)
                                .userId(user)
                                .securityProfileIds(security(client, id, security))
                                .build());
            }
            if (routing != null) {
                client.call(
                        ContactCentre.MODEL,
                        updateUserRoutingProfile(),
                        UpdateUserRoutingProfileRequest.builder()
                                .instanceId(id)
                                .userId(user)
                                .routingProfileId(routing(client, id, routing))
                                .build());
            }
            show(described(client, id, user));
        }
    }

    @Command(
            name = "delete",
            description = "Delete a user; the user's sessions end.",
            mixinStandardHelpOptions = true)
    private static final class Delete extends ServerCommand {
        @Parameters(index = "0", paramLabel = "INSTANCE", description = "its alias or id")
        private String instance = "";

        @Parameters(index = "1", paramLabel = "LOGIN")
        private String login = "";

        private Delete(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            ContactCentre centre = new ContactCentre(client);
            String id = centre.instance(instance);
            client.call(
                    ContactCentre.MODEL,
                    deleteUser(),
                    DeleteUserRequest.builder()
                            .instanceId(id)
                            .userId(centre.user(id, login))
                            .build());
            done("user " + login + " is deleted");
        }
    }
}
