package patchbay.identity.directory.api;

import java.util.List;
import patchbay.identity.directory.Directory;
import patchbay.identity.directory.Group;
import patchbay.identity.directory.Membership;
import patchbay.identity.directory.MembershipOutcome;
import patchbay.identity.directory.Person;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.identitystore.CreateGroupMembershipRequest;
import patchbay.wire.identitystore.CreateGroupMembershipResponse;

/** Puts a person into a group. */
final class CreateGroupMembership
        implements Handler<CreateGroupMembershipRequest, CreateGroupMembershipResponse> {
    private final Guard guard;
    private final Directory directory;

    CreateGroupMembership(Guard guard, Directory directory) {
        this.guard = guard;
        this.directory = directory;
    }

    @Override
    public Reply<CreateGroupMembershipResponse> handle(
            CreateGroupMembershipRequest request, Call call) {
        return guard.to(
                call,
                request.identityStoreId(),
                List.of(
                        "membership/*",
                        "group/" + request.groupId(),
                        "user/" + request.memberId().userId().orElse("*")),
                visit ->
                        new Found(directory)
                                .group(request.groupId())
                                .then(group ->
                                        Found.member(request.memberId())
                                                .then(new Found(directory)::user)
                                                .then(person -> join(group, person, visit))));
    }

    private Reply<CreateGroupMembershipResponse> join(
            Group group, Person person, Guard.Visit visit) {
        return switch (directory.memberships().join(group.id(), person.id(), visit.by())) {
            case MembershipOutcome.Joined(Membership membership) ->
                    Reply.done(
                            CreateGroupMembershipResponse.builder()
                                    .identityStoreId(visit.storeId())
                                    .membershipId(membership.id().text())
                                    .build());
            case MembershipOutcome.Already _ ->
                    Reply.refused(Faults.taken("Member and Group relationship already exists."));
            case MembershipOutcome.NoGroup _ -> Reply.refused(Faults.noGroup(group.id().text()));
            case MembershipOutcome.NoPerson _ -> Reply.refused(Faults.noUser(person.id().text()));
        };
    }
}
