package patchbay.identity.directory.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import patchbay.identity.directory.Directory;
import patchbay.identity.directory.Group;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.identitystore.AttributeOperation;
import patchbay.wire.identitystore.UpdateGroupRequest;
import patchbay.wire.identitystore.UpdateGroupResponse;
import patchbay.wire.json.Json;
import patchbay.wire.json.NotJson;

/** Changes name or description of a group, all that are named or none. */
final class UpdateGroup implements Handler<UpdateGroupRequest, UpdateGroupResponse> {
    private final Guard guard;
    private final Directory directory;

    UpdateGroup(Guard guard, Directory directory) {
        this.guard = guard;
        this.directory = directory;
    }

    @Override
    public Reply<UpdateGroupResponse> handle(UpdateGroupRequest request, Call call) {
        return guard.to(
                call,
                request.identityStoreId(),
                List.of("group/" + request.groupId()),
                visit ->
                        new Found(directory)
                                .group(request.groupId())
                                .then(group -> changed(group, request.operations()))
                                .then(group ->
                                        Faults.group(
                                                directory.change(group, visit.by()),
                                                request.groupId()))
                                .map(_ -> new UpdateGroupResponse()));
    }

    private static Reply<Group> changed(Group group, List<AttributeOperation> operations) {
        Group now = group;
        for (AttributeOperation operation : operations) {
            Optional<String> value = text(operation);
            switch (operation.attributePath().toLowerCase(Locale.ROOT)) {
                case "displayname" -> now = now.named(value.orElse(""));
                case "description" -> now = now.described(value.orElse(""));
                default -> {
                    return Reply.refused(
                            Faults.validation(
                                    operation.attributePath()
                                            + ": the attribute is not supported"));
                }
            }
            if (operation.attributeValue().isPresent() && value.isEmpty()) {
                return Reply.refused(
                        Faults.validation(
                                operation.attributePath() + ": the attribute must be a text"));
            }
        }
        return Reply.done(now);
    }

    private static Optional<String> text(AttributeOperation operation) {
        if (operation.attributeValue().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Json.parse(operation.attributeValue().get().text()) instanceof Json.Str(String s)
                    ? Optional.of(s)
                    : Optional.empty();
        } catch (NotJson e) {
            return Optional.empty();
        }
    }
}
