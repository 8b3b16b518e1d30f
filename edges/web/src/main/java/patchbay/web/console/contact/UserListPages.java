package patchbay.web.console.contact;

import static patchbay.web.console.Administration.show;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import patchbay.web.console.Administration;
import patchbay.web.http.Answer;
import patchbay.web.http.Form;
import patchbay.web.http.Route;
import patchbay.web.page.Messages;
import patchbay.wire.connect.ConnectOperations;
import patchbay.wire.connect.SearchUsersRequest;
import patchbay.wire.connect.SearchUsersResponse;
import patchbay.wire.connect.StringCondition;
import patchbay.wire.connect.UserIdentityInfoLite;
import patchbay.wire.connect.UserSearchCriteria;
import patchbay.wire.connect.UserSearchSummary;

/** The users of an instance, found by how login or name begins, page by page. */
public final class UserListPages {
    private static final Messages M = Messages.HERE;
    private static final int ROWS = 50;
    private static final List<String> FIELDS = List.of("Username", "FirstName", "LastName");

    private final Administration administration;

    public UserListPages(Administration administration) {
        this.administration = administration;
    }

    public List<Route> routes() {
        return List.of(
                administration.get(
                        InstanceVisit.SECTION + "/users",
                        visit -> InstanceVisit.at(visit, UserListPages::list)));
    }

    private static Answer list(InstanceVisit at) {
        Form query = at.visit().exchange().query();
        String asked = query.text("q").strip();
        return show(
                at.visit(),
                at.call(
                        ConnectOperations.searchUsers(),
                        SearchUsersRequest.builder()
                                .instanceId(at.id())
                                .maxResults(ROWS)
                                .nextToken(query.one("after"))
                                .searchCriteria(criteria(asked))
                                .build()),
                found -> {
                    String alias = at.alias();
                    return at.visit()
                            .page(
                                    200,
                                    "console/contact/users.jte",
                                    "instance-users",
                                    M.text("console.desk-user.title", alias),
                                    view(at, alias, asked, found));
                });
    }

    /** The API minds the case of letters; people who look for somebody do not. */
    private static Optional<UserSearchCriteria> criteria(String asked) {
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        String lower = asked.toLowerCase(Locale.ROOT);
        int first = lower.offsetByCodePoints(0, 1);
        String name = lower.substring(0, first).toUpperCase(Locale.ROOT) + lower.substring(first);
        List<UserSearchCriteria> any =
                Stream.of(asked, lower, name)
                        .distinct()
                        .flatMap(text -> FIELDS.stream().map(field -> begins(field, text)))
                        .toList();
        return Optional.of(UserSearchCriteria.builder().orConditions(any).build());
    }

    private static UserSearchCriteria begins(String field, String text) {
        return UserSearchCriteria.builder()
                .stringCondition(
                        StringCondition.builder()
                                .fieldName(field)
                                .comparisonType("STARTS_WITH")
                                .value(text)
                                .build())
                .build();
    }

    private static UserListView view(
            InstanceVisit at, String alias, String asked, SearchUsersResponse found) {
        String here = at.here("users");
        UserChoices choices = UserChoices.of(at);
        return new UserListView(
                alias,
                here,
                at.here(),
                found.approximateTotalCount().orElse(0L),
                asked,
                at.visit().exchange().query().text("done").equals("deleted")
                        ? M.text("console.desk-user.done.deleted")
                        : "",
                found.users().stream().map(user -> row(here, choices, user)).toList(),
                found.nextToken()
                        .map(next -> here + "?q=" + escaped(asked) + "&after=" + escaped(next)));
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static UserListView.Row row(String here, UserChoices choices, UserSearchSummary user) {
        return new UserListView.Row(
                here + "/" + user.id().orElse(""),
                user.username().orElse(""),
                user.identityInfo().map(UserListPages::name).orElse(""),
                UserChoices.names(choices.security(), user.securityProfileIds())
                        + " · "
                        + UserChoices.names(
                                choices.routing(), user.routingProfileId().stream().toList()));
    }

    private static String name(UserIdentityInfoLite person) {
        return Stream.of(person.firstName(), person.lastName())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }
}
