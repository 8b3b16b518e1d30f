package patchbay.identity.directory.api;

import java.util.List;
import java.util.Optional;
import patchbay.identity.directory.Directory;
import patchbay.identity.directory.Group;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.identitystore.Filter;
import patchbay.wire.identitystore.ListGroupsRequest;
import patchbay.wire.identitystore.ListGroupsResponse;

/** Lists groups by name; a filter finds the one of a name. */
final class ListGroups implements Handler<ListGroupsRequest, ListGroupsResponse> {
    private final Guard guard;
    private final Directory directory;

    ListGroups(Guard guard, Directory directory) {
        this.guard = guard;
        this.directory = directory;
    }

    @Override
    public Reply<ListGroupsResponse> handle(ListGroupsRequest request, Call call) {
        return guard.to(
                call,
                request.identityStoreId(),
                List.of("group/*"),
                visit -> list(request, visit.storeId()));
    }

    private Reply<ListGroupsResponse> list(ListGroupsRequest request, String storeId) {
        if (!request.filters().isEmpty()) {
            Filter filter = request.filters().getFirst();
            return filter.attributePath().equalsIgnoreCase("DisplayName")
                    ? Reply.done(
                            answer(
                                    storeId,
                                    new Pages<>(
                                            directory.group(filter.attributeValue()).stream()
                                                    .toList(),
                                            Optional.empty())))
                    : Reply.refused(
                            Faults.validation("The attribute path of the filter is not supported"));
        }
        return Pages.read(
                        request.maxResults(),
                        request.nextToken(),
                        directory::groups,
                        Group::displayName)
                .map(page -> answer(storeId, page));
    }

    private static ListGroupsResponse answer(String storeId, Pages<Group> page) {
        return ListGroupsResponse.builder()
                .groups(
                        page.items().stream()
                                .map(group -> GroupShapes.group(storeId, group))
                                .toList())
                .nextToken(page.next())
                .build();
    }
}
