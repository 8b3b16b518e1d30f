package patchbay.web.console.contact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import patchbay.wire.Reply;
import patchbay.wire.connect.ConnectOperations;
import patchbay.wire.connect.HierarchyGroup;
import patchbay.wire.connect.HierarchyGroupSummary;
import patchbay.wire.connect.HierarchyPath;
import patchbay.wire.connect.ListRoutingProfilesRequest;
import patchbay.wire.connect.ListSecurityProfilesRequest;
import patchbay.wire.connect.SearchUserHierarchyGroupsRequest;

/** What a user of the instance can be given: each with its id and its name. */
public record UserChoices(List<Choice> security, List<Choice> routing, List<Choice> groups) {
    private static final int ROWS = 100;

    public UserChoices {
        security = List.copyOf(security);
        routing = List.copyOf(routing);
        groups = List.copyOf(groups);
    }

    /** A profile, or a group by its path from the top. */
    public record Choice(String id, String name) {}

    static UserChoices of(InstanceVisit at) {
        return new UserChoices(
                all(token -> securityProfiles(at, token)),
                all(token -> routingProfiles(at, token)),
                all(token -> groups(at, token)).stream()
                        .sorted(Comparator.comparing(Choice::name))
                        .toList());
    }

    /** What the ids are called; an id that nothing has stays as it is. */
    static String names(List<Choice> choices, List<String> ids) {
        return String.join(
                ", ",
                ids.stream()
                        .map(id ->
                                choices.stream()
                                        .filter(choice -> choice.id().equals(id))
                                        .map(Choice::name)
                                        .findFirst()
                                        .orElse(id))
                        .toList());
    }

    private record Page(List<Choice> choices, Optional<String> next) {}

    private static final Page NONE = new Page(List.of(), Optional.empty());

    private static List<Choice> all(Function<Optional<String>, Page> pages) {
        List<Choice> all = new ArrayList<>();
        Optional<String> token = Optional.empty();
        do {
            Page page = pages.apply(token);
            all.addAll(page.choices());
            token = page.next();
        } while (token.isPresent());
        return all;
    }

    private static Page securityProfiles(InstanceVisit at, Optional<String> token) {
        return read(
                at.call(
                        ConnectOperations.listSecurityProfiles(),
                        ListSecurityProfilesRequest.builder()
                                .instanceId(at.id())
                                .nextToken(token)
                                .maxResults(ROWS)
                                .build()),
                found ->
                        new Page(
                                found.securityProfileSummaryList().stream()
                                        .map(it ->
                                                new Choice(
                                                        it.id().orElse(""), it.name().orElse("")))
                                        .toList(),
                                found.nextToken()));
    }

    private static Page routingProfiles(InstanceVisit at, Optional<String> token) {
        return read(
                at.call(
                        ConnectOperations.listRoutingProfiles(),
                        ListRoutingProfilesRequest.builder()
                                .instanceId(at.id())
                                .nextToken(token)
                                .maxResults(ROWS)
                                .build()),
                found ->
                        new Page(
                                found.routingProfileSummaryList().stream()
                                        .map(it ->
                                                new Choice(
                                                        it.id().orElse(""), it.name().orElse("")))
                                        .toList(),
                                found.nextToken()));
    }

    private static Page groups(InstanceVisit at, Optional<String> token) {
        return read(
                at.call(
                        ConnectOperations.searchUserHierarchyGroups(),
                        SearchUserHierarchyGroupsRequest.builder()
                                .instanceId(at.id())
                                .nextToken(token)
                                .maxResults(ROWS)
                                .build()),
                found ->
                        new Page(
                                found.userHierarchyGroups().stream()
                                        .map(group ->
                                                new Choice(group.id().orElse(""), path(group)))
                                        .toList(),
                                found.nextToken()));
    }

    private static String path(HierarchyGroup group) {
        List<String> steps =
                group.hierarchyPath().stream()
                        .flatMap(UserChoices::steps)
                        .flatMap(step -> step.name().stream())
                        .toList();
        return steps.isEmpty() ? group.name().orElse("") : String.join(" › ", steps);
    }

    private static Stream<HierarchyGroupSummary> steps(HierarchyPath path) {
        return Stream.of(
                        path.levelOne(),
                        path.levelTwo(),
                        path.levelThree(),
                        path.levelFour(),
                        path.levelFive())
                .flatMap(Optional::stream);
    }

    /** Who may not list them is offered none: saving says why. */
    private static <O> Page read(Reply<O> reply, Function<O, Page> page) {
        return switch (reply) {
            case Reply.Done<O>(O found) -> page.apply(found);
            case Reply.Refused<O> _ -> NONE;
        };
    }
}
