package patchbay.iam.api;

import patchbay.iam.Groups;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.GetGroupRequest;
import patchbay.wire.iam.GetGroupResponse;

/** Tells about a group and, page by page, its members. */
final class GetGroup implements Handler<GetGroupRequest, GetGroupResponse> {
    private final Guard guard;
    private final Groups groups;

    GetGroup(Guard guard, Groups groups) {
        this.guard = guard;
        this.groups = groups;
    }

    @Override
    public Reply<GetGroupResponse> handle(GetGroupRequest request, Call call) {
        return guard.group(
                call,
                "iam:GetGroup",
                request.groupName(),
                account ->
                        groups.get(account, request.groupName())
                                .then(group ->
                                        groups.members(
                                                        account,
                                                        request.groupName(),
                                                        Shapes.wanted(
                                                                request.marker(),
                                                                request.maxItems()))
                                                .map(page -> Shapes.group(group, page))));
    }
}
