package patchbay.web.console.access;

import static patchbay.web.console.Administration.show;
import static patchbay.web.console.access.RolePages.escaped;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import patchbay.web.console.AccountVisit;
import patchbay.web.console.Administration;
import patchbay.web.http.Answer;
import patchbay.web.http.Route;
import patchbay.web.page.Messages;
import patchbay.wire.Operation;
import patchbay.wire.Reply;
import patchbay.wire.iam.AccessKey;
import patchbay.wire.iam.AttachUserPolicyRequest;
import patchbay.wire.iam.CreateAccessKeyRequest;
import patchbay.wire.iam.CreateAccessKeyResponse;
import patchbay.wire.iam.CreateUserRequest;
import patchbay.wire.iam.CreateUserResponse;
import patchbay.wire.iam.DeleteAccessKeyRequest;
import patchbay.wire.iam.DetachUserPolicyRequest;
import patchbay.wire.iam.GetUserRequest;
import patchbay.wire.iam.GetUserResponse;
import patchbay.wire.iam.IamOperations;
import patchbay.wire.iam.ListAccessKeysRequest;
import patchbay.wire.iam.ListAccessKeysResponse;
import patchbay.wire.iam.ListAttachedUserPoliciesRequest;
import patchbay.wire.iam.ListAttachedUserPoliciesResponse;
import patchbay.wire.iam.ListUsersRequest;
import patchbay.wire.iam.UpdateAccessKeyRequest;
import patchbay.wire.iam.User;
import patchbay.wire.shape.Structured;

/** IAM users: programs that act in an account, such as a provisioner that reads roles. */
public final class UserPages {
    private static final Messages M = Messages.HERE;
    private static final int ROWS = 50;

    private final Administration administration;

    public UserPages(Administration administration) {
        this.administration = administration;
    }

    public List<Route> routes() {
        return List.of(
                administration.get("users", visit -> list(visit, 200, Optional.empty())),
                administration.post("users", UserPages::create),
                administration.get("users/{name}", visit -> user(visit, Optional.empty())),
                administration.post("users/{name}/attach", UserPages::attach),
                administration.post("users/{name}/detach", UserPages::detach),
                administration.post("users/{name}/keys", UserPages::makeKey),
                administration.post("users/{name}/keys/{key}", UserPages::changeKey));
    }

    private static Answer list(AccountVisit visit, int status, Optional<String> problem) {
        return show(
                visit,
                visit.iam(
                        IamOperations.listUsers(),
                        ListUsersRequest.builder()
                                .marker(
                                        visit.exchange()
                                                .query()
                                                .one("after")
                                                .filter(text -> !text.isEmpty()))
                                .maxItems(ROWS)
                                .build()),
                page ->
                        visit.page(
                                status,
                                "console/access/users.jte",
                                "users",
                                M.text("console.users.title"),
                                new UserListView(
                                        visit.account().id().digits(),
                                        page.users().stream()
                                                .map(user -> row(visit, user))
                                                .toList(),
                                        visit.here("users"),
                                        problem,
                                        visit.exchange().form().text("name"),
                                        page.marker()
                                                .map(next ->
                                                        visit.here("users")
                                                                + "?after="
                                                                + escaped(next)))));
    }

    private static UserListView.Row row(AccountVisit visit, User user) {
        return new UserListView.Row(user.userName(), at(visit, user.userName()), user.arn());
    }

    private static String at(AccountVisit visit, String name) {
        return visit.here("users/" + escaped(name));
    }

    private static Answer create(AccountVisit visit) {
        String name = visit.exchange().form().text("name").strip();
        return switch (visit.iam(
                IamOperations.createUser(), CreateUserRequest.builder().userName(name).build())) {
            case Reply.Done<CreateUserResponse> _ -> Answer.seeOther(at(visit, name));
            case Reply.Refused<CreateUserResponse>(var fault) ->
                    list(visit, 422, Optional.of(fault.message()));
        };
    }

    private static Answer user(AccountVisit visit, Optional<UserView.Made> made) {
        String name = visit.exchange().pathValue("name");
        return show(
                visit,
                visit.iam(IamOperations.getUser(), GetUserRequest.builder().userName(name).build()),
                (GetUserResponse found) ->
                        visit.page(
                                200,
                                "console/access/user.jte",
                                "user",
                                M.text("console.user.title", name),
                                new UserView(
                                        name,
                                        found.user().arn(),
                                        attached(visit, name),
                                        RoleForms.policies(visit),
                                        keys(visit, name),
                                        made,
                                        at(visit, name))));
    }

    private static List<UserView.Policy> attached(AccountVisit visit, String name) {
        return visit.iam(
                                IamOperations.listAttachedUserPolicies(),
                                ListAttachedUserPoliciesRequest.builder().userName(name).build())
                        instanceof Reply.Done<ListAttachedUserPoliciesResponse>(var found)
                ? found.attachedPolicies().stream()
                        .map(policy ->
                                new UserView.Policy(
                                        policy.policyName().orElse(""),
                                        policy.policyArn().orElse(""),
                                        visit.here("policies/view")
                                                + "?arn="
                                                + escaped(policy.policyArn().orElse(""))))
                        .toList()
                : List.of();
    }

    private static List<UserView.Key> keys(AccountVisit visit, String name) {
        return visit.iam(
                                IamOperations.listAccessKeys(),
                                ListAccessKeysRequest.builder().userName(name).build())
                        instanceof Reply.Done<ListAccessKeysResponse>(var found)
                ? found.accessKeyMetadata().stream()
                        .map(key ->
                                new UserView.Key(
                                        key.accessKeyId().orElse(""),
                                        key.status().orElse("").equals("Active"),
                                        key.createDate().map(Instant::toString).orElse("")))
                        .toList()
                : List.of();
    }

    /** The secret is shown this once; the page is never stored. */
    private static Answer makeKey(AccountVisit visit) {
        return show(
                visit,
                visit.iam(
                        IamOperations.createAccessKey(),
                        CreateAccessKeyRequest.builder()
                                .userName(visit.exchange().pathValue("name"))
                                .build()),
                (CreateAccessKeyResponse made) -> {
                    AccessKey key = made.accessKey();
                    return user(
                            visit,
                            Optional.of(
                                    new UserView.Made(key.accessKeyId(), key.secretAccessKey())));
                });
    }

    private static Answer changeKey(AccountVisit visit) {
        String name = visit.exchange().pathValue("name");
        String key = visit.exchange().pathValue("key");
        return switch (visit.exchange().form().text("do")) {
            case "delete" ->
                    done(
                            visit,
                            IamOperations.deleteAccessKey(),
                            DeleteAccessKeyRequest.builder()
                                    .userName(name)
                                    .accessKeyId(key)
                                    .build());
            case "activate", "deactivate" ->
                    done(
                            visit,
                            IamOperations.updateAccessKey(),
                            UpdateAccessKeyRequest.builder()
                                    .userName(name)
                                    .accessKeyId(key)
                                    .status(
                                            visit.exchange().form().text("do").equals("activate")
                                                    ? "Active"
                                                    : "Inactive")
                                    .build());
            default -> Answer.seeOther(at(visit, name));
        };
    }

    private static Answer attach(AccountVisit visit) {
        return done(
                visit,
                IamOperations.attachUserPolicy(),
                AttachUserPolicyRequest.builder()
                        .userName(visit.exchange().pathValue("name"))
                        .policyArn(visit.exchange().form().text("policy").strip())
                        .build());
    }

    private static Answer detach(AccountVisit visit) {
        return done(
                visit,
                IamOperations.detachUserPolicy(),
                DetachUserPolicyRequest.builder()
                        .userName(visit.exchange().pathValue("name"))
                        .policyArn(visit.exchange().form().text("policy"))
                        .build());
    }

    private static <I extends Structured, O extends Structured> Answer done(
            AccountVisit visit, Operation<I, O> operation, I input) {
        return show(
                visit,
                visit.iam(operation, input),
                _ -> Answer.seeOther(at(visit, visit.exchange().pathValue("name"))));
    }
}
