package patchbay.identity.directory.api;

import java.util.List;
import patchbay.identity.directory.Directory;
import patchbay.identity.directory.Person;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.identitystore.GroupMembershipExistenceResult;
import patchbay.wire.identitystore.IsMemberInGroupsRequest;
import patchbay.wire.identitystore.IsMemberInGroupsResponse;

/** Tells for each of some groups whether a person is an immediate member. */
final class IsMemberInGroups implements Handler<IsMemberInGroupsRequest, IsMemberInGroupsResponse> {
    private final Guard guard;
    private final Directory directory;

    IsMemberInGroups(Guard guard, Directory directory) {
        this.guard = guard;
        this.directory = directory;
    }

    @Override
    public Reply<IsMemberInGroupsResponse> handle(IsMemberInGroupsRequest request, Call call) {
        return guard.to(
                call,
                request.identityStoreId(),
                List.of("membership/*", "user/" + request.memberId().userId().orElse("*")),
                visit ->
                        Found.member(request.memberId())
                                .then(new Found(directory)::user)
                                .map(person ->
                                        IsMemberInGroupsResponse.builder()
                                                .results(
                                                        request.groupIds().stream()
                                                                .map(group ->
                                                                        result(
                                                                                request, group,
                                                                                person))
                                                                .toList())
                                                .build()));
    }

    private GroupMembershipExistenceResult result(
            IsMemberInGroupsRequest request, String group, Person person) {
        boolean member =
                Found.groupId(group)
                        .flatMap(id -> directory.memberships().find(id, person.id()))
                        .isPresent();
        return GroupMembershipExistenceResult.builder()
                .groupId(group)
                .memberId(request.memberId())
                .membershipExists(member)
                .build();
    }
}
