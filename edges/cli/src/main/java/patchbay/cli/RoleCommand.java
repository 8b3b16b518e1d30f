package patchbay.cli;

import static patchbay.wire.iam.IamOperations.attachRolePolicy;
import static patchbay.wire.iam.IamOperations.createRole;
import static patchbay.wire.iam.IamOperations.deleteRole;
import static patchbay.wire.iam.IamOperations.deleteRolePolicy;
import static patchbay.wire.iam.IamOperations.detachRolePolicy;
import static patchbay.wire.iam.IamOperations.getRole;
import static patchbay.wire.iam.IamOperations.listAttachedRolePolicies;
import static patchbay.wire.iam.IamOperations.listRolePolicies;
import static patchbay.wire.iam.IamOperations.listRoles;
import static patchbay.wire.iam.IamOperations.putRolePolicy;
import static patchbay.wire.iam.IamOperations.updateAssumeRolePolicy;
import static patchbay.wire.iam.IamOperations.updateRole;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import patchbay.wire.ServiceModel;
import patchbay.wire.iam.AttachRolePolicyRequest;
import patchbay.wire.iam.AttachedPolicy;
import patchbay.wire.iam.CreateRoleRequest;
import patchbay.wire.iam.DeleteRolePolicyRequest;
import patchbay.wire.iam.DeleteRoleRequest;
import patchbay.wire.iam.DetachRolePolicyRequest;
import patchbay.wire.iam.GetRoleRequest;
import patchbay.wire.iam.IamOperations;
import patchbay.wire.iam.ListAttachedRolePoliciesRequest;
import patchbay.wire.iam.ListAttachedRolePoliciesResponse;
import patchbay.wire.iam.ListRolePoliciesRequest;
import patchbay.wire.iam.ListRolePoliciesResponse;
import patchbay.wire.iam.ListRolesRequest;
import patchbay.wire.iam.ListRolesResponse;
import patchbay.wire.iam.PutRolePolicyRequest;
import patchbay.wire.iam.Role;
import patchbay.wire.iam.UpdateAssumeRolePolicyRequest;
import patchbay.wire.iam.UpdateRoleRequest;
import patchbay.wire.protocol.FormText;
import patchbay.wire.protocol.Unreadable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code patchbay role}: the roles of the caller's account. */
final class RoleCommand {
    private static final ServiceModel IAM = IamOperations.model();
    private static final Columns<Role> COLUMNS =
            Columns.<Role>none()
                    .and("NAME", Role::roleName)
                    .and("ARN", Role::arn)
                    .and("CREATED", role -> role.createDate().toString());

    private RoleCommand() {}

    static CommandLine line(Shell shell) {
        return Noun.of(
                "The roles of your account.",
                new ListAll(shell),
                new Show(shell),
                new Create(shell),
                new Change(shell),
                new Delete(shell));
    }

    private static Role found(ServerClient client, String name) throws Failure {
        return client.call(IAM, getRole(), GetRoleRequest.builder().roleName(name).build()).role();
    }

    private static List<AttachedPolicy> attached(ServerClient client, String name) throws Failure {
        return Pages.all(token -> {
            ListAttachedRolePoliciesResponse page =
                    client.call(
                            IAM,
                            listAttachedRolePolicies(),
                            ListAttachedRolePoliciesRequest.builder()
                                    .roleName(name)
                                    .marker(token)
                                    .build());
            return new Pages.Page<>(page.attachedPolicies(), page.marker());
        });
    }

    private static List<String> inline(ServerClient client, String name) throws Failure {
        return Pages.all(token -> {
            ListRolePoliciesResponse page =
                    client.call(
                            IAM,
                            listRolePolicies(),
                            ListRolePoliciesRequest.builder().roleName(name).marker(token).build());
            return new Pages.Page<>(page.policyNames(), page.marker());
        });
    }

    private static Shown shown(ServerClient client, String name) throws Failure {
        Role role = found(client, name);
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("AttachedPolicies", attached(client, name));
        more.put("PolicyNames", inline(client, name));
        if (role.assumeRolePolicyDocument().isPresent()) {
            more.put("AssumeRolePolicyDocument", document(role.assumeRolePolicyDocument().get()));
        }
        return Shown.of(role, more);
    }

    /** IAM answers documents in percent signs. */
    private static String document(String escaped) {
        try {
            return FormText.decode(escaped, false);
        } catch (Unreadable notEscaped) {
            return escaped;
        }
    }

    /** What may be said of a role's policies when it is made and later. */
    private static final class Policies {
        @Option(names = "--attach", paramLabel = "ARN", description = "attach a managed policy")
        private List<String> attach = List.of();

        @Option(
                names = "--policy",
                paramLabel = "NAME=FILE",
                description = "put an inline policy; - reads it from standard input")
        private Map<String, String> inline = Map.of();

        private void apply(Shell shell, ServerClient client, String role) throws Failure {
            for (String arn : attach) {
                client.call(
                        IAM,
                        attachRolePolicy(),
                        AttachRolePolicyRequest.builder().roleName(role).policyArn(arn).build());
            }
            for (Map.Entry<String, String> policy : inline.entrySet()) {
                client.call(
                        IAM,
                        putRolePolicy(),
                        PutRolePolicyRequest.builder()
                                .roleName(role)
                                .policyName(policy.getKey())
                                .policyDocument(shell.read(policy.getValue()))
                                .build());
            }
        }
    }

    @Command(name = "list", description = "List the roles.", mixinStandardHelpOptions = true)
    private static final class ListAll extends ServerCommand {
        @Option(
                names = "--path-prefix",
                paramLabel = "PATH",
                description = "only those beneath a path such as /support/")
        private @Nullable String pathPrefix;

        private ListAll(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            list(
                    Pages.all(token -> {
                        ListRolesResponse page =
                                client.call(
                                        IAM,
                                        listRoles(),
                                        ListRolesRequest.builder()
                                                .pathPrefix(Optional.ofNullable(pathPrefix))
                                                .marker(token)
                                                .build());
                        return new Pages.Page<>(page.roles(), page.marker());
                    }),
                    COLUMNS);
        }
    }

    @Command(
            name = "show",
            description = "Show a role, its trust policy and the names of its other policies.",
            mixinStandardHelpOptions = true)
    private static final class Show extends ServerCommand {
        @Parameters(paramLabel = "ROLE")
        private String name = "";

        private Show(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            show(shown(client, name));
        }
    }

    @Command(name = "create", description = "Create a role.", mixinStandardHelpOptions = true)
    private static final class Create extends ServerCommand {
        @Parameters(paramLabel = "ROLE", description = "1 to 64 characters")
        private String name = "";

        @Option(
                names = "--trust",
                paramLabel = "FILE",
                required = true,
                description = "its trust policy; - reads it from standard input")
        private String trust = "";

        @Option(names = "--path", description = "such as /support/; default /")
        private @Nullable String path;

        @Option(names = "--description", paramLabel = "TEXT")
        private @Nullable String description;

        @Option(
                names = "--max-session-duration",
                paramLabel = "SECONDS",
                description = "3600 to 43200; default 3600")
        private @Nullable Integer seconds;

        @Option(
                names = "--boundary",
                paramLabel = "ARN",
                description = "the policy that bounds its permissions")
        private @Nullable String boundary;

        @CommandLine.Mixin private Policies policies = new Policies();

        private Create(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            client.call(
                    IAM,
                    createRole(),
                    CreateRoleRequest.builder()
                            .roleName(name)
                            .assumeRolePolicyDocument(shell().read(trust))
                            .path(Optional.ofNullable(path))
                            .description(Optional.ofNullable(description))
                            .maxSessionDuration(Optional.ofNullable(seconds))
                            .permissionsBoundary(Optional.ofNullable(boundary))
                            .build());
            policies.apply(shell(), client, name);
            show(shown(client, name));
        }
    }

    @Command(
            name = "set",
            description = "Change a role; what is not named stays as it is.",
            mixinStandardHelpOptions = true)
    private static final class Change extends ServerCommand {
        @Parameters(paramLabel = "ROLE")
        private String name = "";

        @Option(
                names = "--trust",
                paramLabel = "FILE",
                description = "its trust policy; - reads it from standard input")
        private @Nullable String trust;

        @Option(names = "--description", paramLabel = "TEXT")
        private @Nullable String description;

        @Option(
                names = "--max-session-duration",
                paramLabel = "SECONDS",
                description = "3600 to 43200")
        private @Nullable Integer seconds;

        @CommandLine.Mixin private Policies policies = new Policies();

        @Option(names = "--detach", paramLabel = "ARN", description = "detach a managed policy")
        private List<String> detach = List.of();

        @Option(
                names = "--delete-policy",
                paramLabel = "NAME",
                description = "delete an inline policy")
        private List<String> delete = List.of();

        private Change(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            if (trust != null) {
                client.call(
                        IAM,
                        updateAssumeRolePolicy(),
                        UpdateAssumeRolePolicyRequest.builder()
                                .roleName(name)
                                .policyDocument(shell().read(trust))
                                .build());
            }
            if (description != null || seconds != null) {
                Role before = found(client, name);
                client.call(
                        IAM,
                        updateRole(),
                        UpdateRoleRequest.builder()
                                .roleName(name)
                                .description(
                                        Optional.ofNullable(description).or(before::description))
                                .maxSessionDuration(
                                        Optional.ofNullable(seconds).or(before::maxSessionDuration))
                                .build());
            }
            policies.apply(shell(), client, name);
            remove(client, name, detach, delete);
            show(shown(client, name));
        }
    }

    private static void remove(
            ServerClient client, String role, List<String> attached, List<String> inline)
            throws Failure {
        for (String arn : attached) {
            client.call(
                    IAM,
                    detachRolePolicy(),
                    DetachRolePolicyRequest.builder().roleName(role).policyArn(arn).build());
        }
        for (String policy : inline) {
            client.call(
                    IAM,
                    deleteRolePolicy(),
                    DeleteRolePolicyRequest.builder().roleName(role).policyName(policy).build());
        }
    }

    @Command(name = "delete", description = "Delete a role.", mixinStandardHelpOptions = true)
    private static final class Delete extends ServerCommand {
        @Parameters(paramLabel = "ROLE")
        private String name = "";

        @Option(
                names = "--with-policies",
                description = "detach and delete its policies first, which would be in the way")
        private boolean withPolicies;

        private Delete(Shell shell) {
            super(shell);
        }

        @Override
        void run(ServerClient client) throws Failure {
            if (withPolicies) {
                remove(
                        client,
                        name,
                        attached(client, name).stream()
                                .flatMap(policy -> policy.policyArn().stream())
                                .toList(),
                        inline(client, name));
            }
            client.call(IAM, deleteRole(), DeleteRoleRequest.builder().roleName(name).build());
            done("role " + name + " is deleted");
        }
    }
}
