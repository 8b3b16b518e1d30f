package patchbay.web.console.contact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import patchbay.wire.Operation;
import patchbay.wire.Reply;
import patchbay.wire.connect.ConnectOperations;
import patchbay.wire.connect.TagResourceRequest;
import patchbay.wire.connect.UntagResourceRequest;
import patchbay.wire.connect.UpdateUserHierarchyRequest;
import patchbay.wire.connect.UpdateUserIdentityInfoRequest;
import patchbay.wire.connect.UpdateUserPhoneConfigRequest;
import patchbay.wire.connect.UpdateUserRoutingProfileRequest;
import patchbay.wire.connect.UpdateUserSecurityProfilesRequest;
import patchbay.wire.connect.User;
import patchbay.wire.shape.Structured;

/**
 * Saves what differs between a user and the form: one operation for each part, as the API has it.
 * What one operation refuses does not keep the others from being saved.
 */
final class UserChange {
    private final InstanceVisit at;
    private final User user;
    private final UserForm before;
    private final UserForm after;
    private final String id;
    private final List<String> problems = new ArrayList<>();

    UserChange(InstanceVisit at, User user, UserForm after) {
        this.at = at;
        this.user = user;
        this.before = UserForm.of(user);
        this.after = after;
        this.id = user.id().orElse("");
    }

    /** Why something was not saved; empty where everything was. */
    List<String> save() {
        if (!before.person().equals(after.person())) {
            call(
                    ConnectOperations.updateUserIdentityInfo(),
                    UpdateUserIdentityInfoRequest.builder()
                            .instanceId(at.id())
                            .userId(id)
                            .identityInfo(after.person())
                            .build());
        }
        if (!before.phone().equals(after.phone())) {
            call(
                    ConnectOperations.updateUserPhoneConfig(),
                    UpdateUserPhoneConfigRequest.builder()
                            .instanceId(at.id())
                            .userId(id)
                            .phoneConfig(after.phone())
                            .build());
        }
        saveProfiles();
        saveTags();
        return problems;
    }

    private void saveProfiles() {
        if (!new HashSet<>(before.securityProfiles())
                .equals(new HashSet<>(after.securityProfiles()))) {
            call(
                    ConnectOperations.updateUserSecurityProfiles(),
                    UpdateUserSecurityProfilesRequest.builder()
                            .instanceId(at.id())
                            .userId(id)
                            .securityProfileIds(after.securityProfiles())
                            .build());
        }
        if (!before.routingProfile().equals(after.routingProfile())) {
            call(
                    ConnectOperations.updateUserRoutingProfile(),
                    UpdateUserRoutingProfileRequest.builder()
                            .instanceId(at.id())
                            .userId(id)
                            .routingProfileId(after.routingProfile())
                            .build());
        }
        if (!before.group().equals(after.group())) {
            call(
                    ConnectOperations.updateUserHierarchy(),
                    UpdateUserHierarchyRequest.builder()
                            .instanceId(at.id())
                            .userId(id)
                            .hierarchyGroupId(UserForm.filled(after.group()))
                            .build());
        }
    }

    private void saveTags() {
        Map<String, String> wanted = after.tagMap();
        List<String> gone =
                user.tags().keySet().stream().filter(key -> !wanted.containsKey(key)).toList();
        if (!gone.isEmpty()) {
            call(
                    ConnectOperations.untagResource(),
                    UntagResourceRequest.builder()
                            .resourceArn(user.arn().orElse(""))
                            .tagKeys(gone)
                            .build());
        }
        if (!wanted.isEmpty() && !user.tags().equals(wanted)) {
            call(
                    ConnectOperations.tagResource(),
                    TagResourceRequest.builder()
                            .resourceArn(user.arn().orElse(""))
                            .tags(wanted)
                            .build());
        }
    }

    private <I extends Structured, O extends Structured> void call(
            Operation<I, O> operation, I input) {
        if (at.call(operation, input) instanceof Reply.Refused<O>(var fault)) {
            problems.add(fault.message());
        }
    }
}
