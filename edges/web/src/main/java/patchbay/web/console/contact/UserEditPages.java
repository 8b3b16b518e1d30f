package patchbay.web.console.contact;

import static patchbay.web.console.Administration.show;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import patchbay.connect.UserOperations;
import patchbay.web.console.AccountVisit;
import patchbay.web.console.Administration;
import patchbay.web.http.Answer;
import patchbay.web.http.Route;
import patchbay.web.page.Messages;
import patchbay.wire.Reply;
import patchbay.wire.connect.ConnectOperations;
import patchbay.wire.connect.CreateUserRequest;
import patchbay.wire.connect.CreateUserResponse;
import patchbay.wire.connect.DeleteUserRequest;
import patchbay.wire.connect.DescribeInstanceRequest;
import patchbay.wire.connect.DescribeUserRequest;
import patchbay.wire.connect.Instance;
import patchbay.wire.connect.User;

/** Adds, shows, changes and deletes a user of an instance (rules 8.6 to 8.10). */
public final class UserEditPages {
    private static final Messages M = Messages.HERE;

    private final Administration administration;
    private final UserOperations operations;

    public UserEditPages(Administration administration, UserOperations operations) {
        this.administration = administration;
        this.operations = operations;
    }

    public List<Route> routes() {
        String users = InstanceVisit.SECTION + "/users";
        return List.of(
                administration.get(users + "/new", at(UserEditPages::blank)),
                administration.post(users + "/new", at(UserEditPages::create)),
                administration.get(users + "/{user}", at(UserEditPages::shown)),
                administration.post(users + "/{user}", at(UserEditPages::save)),
                administration.get(users + "/{user}/delete", at(this::leaving)),
                administration.post(users + "/{user}/delete", at(UserEditPages::delete)));
    }

    private static Function<AccountVisit, Answer> at(Function<InstanceVisit, Answer> page) {
        return visit -> InstanceVisit.at(visit, page);
    }

    private static Answer blank(InstanceVisit at) {
        UserChoices choices = UserChoices.of(at);
        UserForm form =
                UserForm.blank(choices).named(at.visit().exchange().query().text("userName"));
        return form(at, 200, choices, form, Optional.empty(), List.of());
    }

    private static Answer create(InstanceVisit at) {
        UserForm form = UserForm.of(at.visit().exchange().form());
        UserChoices choices = UserChoices.of(at);
        List<String> problems = form.problems();
        if (!problems.isEmpty()) {
            return form(at, 422, choices, form, Optional.empty(), problems);
        }
        return switch (at.call(
                ConnectOperations.createUser(),
                CreateUserRequest.builder()
                        .instanceId(at.id())
                        .username(form.login())
                        .password(UserForm.filled(at.visit().exchange().form().text("password")))
                        .identityInfo(form.person())
                        .phoneConfig(form.phone())
                        .directoryUserId(UserForm.filled(form.directoryUser()))
                        .securityProfileIds(form.securityProfiles())
                        .routingProfileId(form.routingProfile())
                        .hierarchyGroupId(UserForm.filled(form.group()))
                        .tags(form.tagMap())
                        .build())) {
            case Reply.Done<CreateUserResponse>(var made) ->
                    Answer.seeOther(at.here("users/" + made.userId().orElse("") + "?done=added"));
            case Reply.Refused<CreateUserResponse>(var fault) ->
                    form(at, 422, choices, form, Optional.empty(), List.of(fault.message()));
        };
    }

    private static Answer shown(InstanceVisit at) {
        return one(
                at,
                user ->
                        form(
                                at,
                                200,
                                UserChoices.of(at),
                                UserForm.of(user),
                                Optional.of(user),
                                List.of()));
    }

    private static Answer save(InstanceVisit at) {
        return one(
                at,
                user -> {
                    UserForm form =
                            UserForm.of(at.visit().exchange().form())
                                    .named(user.username().orElse(""));
                    List<String> problems = form.problems();
                    if (problems.isEmpty()) {
                        problems = new UserChange(at, user, form).save();
                    }
                    return problems.isEmpty()
                            ? Answer.seeOther(
                                    at.here("users/" + user.id().orElse("") + "?done=saved"))
                            : form(at, 422, UserChoices.of(at), form, Optional.of(user), problems);
                });
    }

    private static Answer one(InstanceVisit at, Function<User, Answer> page) {
        return show(
                at.visit(),
                at.call(
                        ConnectOperations.describeUser(),
                        DescribeUserRequest.builder()
                                .instanceId(at.id())
                                .userId(at.visit().exchange().pathValue("user"))
                                .build()),
                found -> page.apply(found.user().orElseThrow()));
    }

    private static Answer form(
            InstanceVisit at,
            int status,
            UserChoices choices,
            UserForm form,
            Optional<User> user,
            List<String> problems) {
        return show(
                at.visit(),
                at.call(
                        ConnectOperations.describeInstance(),
                        DescribeInstanceRequest.builder().instanceId(at.id()).build()),
                found -> {
                    Instance instance = found.instance().orElseThrow();
                    String title = user.isEmpty() ? M.text("console.desk-user.new") : form.login();
                    return at.visit()
                            .page(
                                    status,
                                    "console/contact/user.jte",
                                    user.isEmpty() ? "new-instance-user" : "instance-user",
                                    title,
                                    view(at, instance, title, choices, form, user, problems));
                });
    }

    private static UserFormView view(
            InstanceVisit at,
            Instance instance,
            String title,
            UserChoices choices,
            UserForm form,
            Optional<User> user,
            List<String> problems) {
        String here = at.here("users/" + user.flatMap(User::id).orElse("new"));
        return new UserFormView(
                instance.instanceAlias().orElse(""),
                title,
                at.here("users"),
                here,
                UserFormView.Kind.valueOf(instance.identityManagementType().orElse("SAML")),
                form,
                choices,
                user.map(it ->
                        new UserFormView.Existing(
                                it.id().orElse(""),
                                it.arn().orElse(""),
                                it.lastModifiedTime().map(Object::toString).orElse(""),
                                here + "/delete")),
                switch (at.visit().exchange().query().text("done")) {
                    case "saved" -> M.text("console.desk-user.done.saved");
                    case "added" -> M.text("console.desk-user.done.added");
                    default -> "";
                },
                problems);
    }

    private Answer leaving(InstanceVisit at) {
        AccountVisit visit = at.visit();
        return show(
                visit,
                operations.leaving(
                        visit.own(UserOperations.LEAVING),
                        at.id(),
                        visit.exchange().pathValue("user"),
                        visit.administrator()),
                found ->
                        visit.page(
                                200,
                                "console/contact/user-leaving.jte",
                                "instance-user-leaving",
                                M.text("console.desk-user.leaving", found.user().login()),
                                new UserLeavingView(
                                        found.user().login(),
                                        at.here("users/" + found.user().id()),
                                        found.sessions(),
                                        found.boundRole())));
    }

    private static Answer delete(InstanceVisit at) {
        return show(
                at.visit(),
                at.call(
                        ConnectOperations.deleteUser(),
                        DeleteUserRequest.builder()
                                .instanceId(at.id())
                                .userId(at.visit().exchange().pathValue("user"))
                                .build()),
                _ -> Answer.seeOther(at.here("users?done=deleted")));
    }
}
