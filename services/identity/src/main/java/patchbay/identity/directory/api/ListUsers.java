package patchbay.identity.directory.api;

import java.util.List;
import java.util.Optional;
import patchbay.identity.directory.Directory;
import patchbay.identity.directory.Person;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.identitystore.Filter;
import patchbay.wire.identitystore.ListUsersRequest;
import patchbay.wire.identitystore.ListUsersResponse;

/** Lists people by user name; a filter finds the one of a user name. */
final class ListUsers implements Handler<ListUsersRequest, ListUsersResponse> {
    private final Guard guard;
    private final Directory directory;

    ListUsers(Guard guard, Directory directory) {
        this.guard = guard;
        this.directory = directory;
    }

    @Override
    public Reply<ListUsersResponse> handle(ListUsersRequest request, Call call) {
        return guard.to(
                call,
                request.identityStoreId(),
                List.of("user/*"),
                visit -> list(request, visit.storeId()));
    }

    private Reply<ListUsersResponse> list(ListUsersRequest request, String storeId) {
        if (!request.filters().isEmpty()) {
            Filter filter = request.filters().getFirst();
            return filter.attributePath().equalsIgnoreCase("UserName")
                    ? Reply.done(
                            answer(
                                    request,
                                    storeId,
                                    new Pages<>(
                                            directory.person(filter.attributeValue()).stream()
                                                    .toList(),
                                            Optional.empty())))
                    : Reply.refused(
                            Faults.validation("The attribute path of the filter is not supported"));
        }
        return Pages.read(
                        request.maxResults(),
                        request.nextToken(),
                        directory::people,
                        Person::userName)
                .map(page -> answer(request, storeId, page));
    }

    private static ListUsersResponse answer(
            ListUsersRequest request, String storeId, Pages<Person> page) {
        return ListUsersResponse.builder()
                .users(
                        page.items().stream()
                                .map(person ->
                                        UserShapes.user(storeId, person, request.extensions()))
                                .toList())
                .nextToken(page.next())
                .build();
    }
}
