package patchbay.connect.api;

import java.util.ArrayList;
import java.util.List;
import patchbay.connect.ConnectStore;
import patchbay.connect.CurrentUsers;
import patchbay.connect.People;
import patchbay.connect.UserCondition;
import patchbay.connect.UserQuery;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.GetCurrentUserDataRequest;
import patchbay.wire.connect.GetCurrentUserDataResponse;
import patchbay.wire.connect.UserDataFilters;

/** Tells who is signed in, in which status, and what they could take. */
final class GetCurrentUserData
        implements Handler<GetCurrentUserDataRequest, GetCurrentUserDataResponse> {
    private final Admission admission;
    private final People people;
    private final ConnectStore store;

    GetCurrentUserData(Admission admission, People people, ConnectStore store) {
        this.admission = admission;
        this.people = people;
        this.store = store;
    }

    @Override
    public Reply<GetCurrentUserDataResponse> handle(GetCurrentUserDataRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                resources(request.filters()),
                instance -> {
                    // Nobody has contacts here, in whichever state.
                    boolean inContact =
                            request.filters()
                                    .contactFilter()
                                    .filter(asked -> !asked.contactStates().isEmpty())
                                    .isPresent();
                    UserQuery query =
                            inContact
                                    ? UserQuery.of(UserCondition.NOBODY)
                                    : people.current()
                                            .query(instance, filter(request.filters()), call.at());
                    var shapes =
                            new CurrentUserShapes(
                                    instance,
                                    people.users(),
                                    people.hierarchy().paths(instance),
                                    store.routingProfiles(instance.id()));
                    return UserPages.of(
                            people.users(),
                            instance,
                            query,
                            new Search.Page(request.nextToken(), request.maxResults()),
                            page ->
                                    GetCurrentUserDataResponse.builder()
                                            .userDataList(
                                                    page.items().stream()
                                                            .map(shapes::data)
                                                            .toList())
                                            .nextToken(page.next())
                                            .approximateTotalCount(page.total())
                                            .build());
                });
    }

    private static CurrentUsers.Filter filter(UserDataFilters filters) {
        return new CurrentUsers.Filter(
                ids(filters.agents()),
                ids(filters.queues()),
                ids(filters.routingProfiles()),
                ids(filters.userHierarchyGroups()).stream().findFirst());
    }

    /** An id may be written as an ARN, which ends in it. */
    private static List<String> ids(List<String> written) {
        return written.stream().map(text -> text.substring(text.lastIndexOf('/') + 1)).toList();
    }

    private static List<String> resources(UserDataFilters filters) {
        List<String> resources = new ArrayList<>();
        ids(filters.agents()).forEach(id -> resources.add("agent/" + id));
        ids(filters.queues()).forEach(id -> resources.add("queue/" + id));
        ids(filters.routingProfiles()).forEach(id -> resources.add("routing-profile/" + id));
        ids(filters.userHierarchyGroups()).forEach(id -> resources.add("agent-group/" + id));
        return resources;
    }
}
