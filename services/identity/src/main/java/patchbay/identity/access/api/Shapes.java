package patchbay.identity.access.api;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.identity.Instance;
import patchbay.identity.InstanceEntry;
import patchbay.identity.access.AccessFault;
import patchbay.identity.access.AccessOperation;
import patchbay.identity.access.CenterTags;
import patchbay.identity.access.CustomerPolicy;
import patchbay.identity.access.PermissionSet;
import patchbay.identity.application.Assignee;
import patchbay.identity.directory.GroupId;
import patchbay.identity.directory.PersonId;
import patchbay.wire.Reply;
import patchbay.wire.sso.AccessControlAttribute;
import patchbay.wire.sso.AccountAssignmentOperationStatus;
import patchbay.wire.sso.AccountAssignmentOperationStatusMetadata;
import patchbay.wire.sso.CustomerManagedPolicyReference;
import patchbay.wire.sso.InstanceMetadata;
import patchbay.wire.sso.PermissionSetProvisioningStatus;
import patchbay.wire.sso.PermissionSetProvisioningStatusMetadata;
import patchbay.wire.sso.Tag;

/** Translates between what the API writes and what is decided about. */
final class Shapes {
    private Shapes() {}

    static String partition(Instance instance) {
        return instance.region().partition().id();
    }

    static patchbay.wire.sso.PermissionSet set(Instance instance, PermissionSet set) {
        return patchbay.wire.sso.PermissionSet.builder()
                .name(set.name())
                .permissionSetArn(set.arn(partition(instance)).toString())
                .description(present(set.description()))
                .createdDate(set.createdAt())
                .sessionDuration(set.session().toString())
                .relayState(present(set.relayState()))
                .build();
    }

    static InstanceMetadata instance(InstanceEntry entry) {
        return InstanceMetadata.builder()
                .instanceArn(entry.instance().arn().toString())
                .identityStoreId(entry.instance().identityStoreId())
                .ownerAccountId(entry.instance().account().digits())
                .name(present(entry.name()))
                .createdDate(entry.createdAt())
                .status("ACTIVE")
                .build();
    }

    static AccountAssignmentOperationStatus operation(Instance instance, AccessOperation it) {
        return AccountAssignmentOperationStatus.builder()
                .status(it.status().name())
                .requestId(it.id())
                .failureReason(it.failure())
                .targetId(it.account().map(AccountId::digits))
                .targetType("AWS_ACCOUNT")
                .permissionSetArn(setArn(instance, it.permissionSet()))
                .principalType(it.assignee().map(Shapes::principalType))
                .principalId(it.assignee().map(Shapes::principalId))
                .createdDate(it.createdAt())
                .build();
    }

    static AccountAssignmentOperationStatusMetadata brief(AccessOperation it) {
        return AccountAssignmentOperationStatusMetadata.builder()
                .status(it.status().name())
                .requestId(it.id())
                .createdDate(it.createdAt())
                .build();
    }

    static PermissionSetProvisioningStatus provisioning(Instance instance, AccessOperation it) {
        return PermissionSetProvisioningStatus.builder()
                .status(it.status().name())
                .requestId(it.id())
                .accountId(it.account().map(AccountId::digits))
                .permissionSetArn(setArn(instance, it.permissionSet()))
                .failureReason(it.failure())
                .createdDate(it.createdAt())
                .build();
    }

    static PermissionSetProvisioningStatusMetadata briefProvisioning(AccessOperation it) {
        return PermissionSetProvisioningStatusMetadata.builder()
                .status(it.status().name())
                .requestId(it.id())
                .createdDate(it.createdAt())
                .build();
    }

    static String setArn(Instance instance, String id) {
        return "arn:" + partition(instance) + ":sso:::permissionSet/" + instance.id() + "/" + id;
    }

    static String principalType(Assignee assignee) {
        return switch (assignee) {
            case Assignee.OnePerson _ -> "USER";
            case Assignee.EverybodyIn _ -> "GROUP";
        };
    }

    static String principalId(Assignee assignee) {
        return switch (assignee) {
            case Assignee.OnePerson(PersonId id) -> id.text();
            case Assignee.EverybodyIn(GroupId id) -> id.text();
        };
    }

    /** Whom the request means; ids are written in lower case. */
    static Reply<Assignee> assignee(String type, String id) {
        Optional<? extends Assignee> assignee =
                type.equals("USER")
                        ? PersonId.parse(id).map(Assignee.OnePerson::new)
                        : GroupId.parse(id).map(Assignee.EverybodyIn::new);
        return assignee.<Reply<Assignee>>map(Reply::done)
                .orElseGet(() ->
                        Reply.refused(
                                AccessFault.notFound("Could not find " + type + " with id " + id)));
    }

    static CustomerPolicy policy(CustomerManagedPolicyReference reference) {
        return new CustomerPolicy(reference.name(), reference.path().orElse("/"));
    }

    static CustomerManagedPolicyReference reference(CustomerPolicy policy) {
        return CustomerManagedPolicyReference.builder()
                .name(policy.name())
                .path(policy.path())
                .build();
    }

    /** Years and months have no length of their own, and no session lasts so long. */
    static Reply<Optional<Duration>> duration(Optional<String> text) {
        try {
            return Reply.done(text.map(Duration::parse));
        } catch (DateTimeParseException e) {
            return Reply.refused(
                    AccessFault.invalid("Session duration must be between 1 hour and 12 hours."));
        }
    }

    static Reply<Map<String, String>> tags(List<Tag> tags) {
        return CenterTags.of(
                tags.stream().map(tag -> new CenterTags.Tag(tag.key(), tag.value())).toList());
    }

    static List<Tag> tags(Map<String, String> tags) {
        return tags.entrySet().stream().map(tag -> new Tag(tag.getKey(), tag.getValue())).toList();
    }

    static Map<String, String> sources(List<AccessControlAttribute> attributes) {
        Map<String, String> sources = new LinkedHashMap<>();
        attributes.forEach(each -> sources.put(each.key(), each.value().source().getFirst()));
        return sources;
    }

    static Optional<String> present(String text) {
        return Optional.of(text).filter(it -> !it.isEmpty());
    }
}
