package patchbay.identity.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.identity.application.Assignee;

/** Everything that is kept of permission sets, within one transaction. */
public interface AccessRows {
    Optional<PermissionSet> permissionSet(String id);

    /** The set of exactly this name. */
    Optional<PermissionSet> named(String instance, String name);

    /** By id, behind the given one, at most so many. */
    List<PermissionSet> permissionSets(String instance, String after, int limit);

    int countPermissionSets(String instance);

    /** Adds the set, or replaces it. */
    void put(PermissionSet set);

    /** Removes the set, its tags and the memory of its operations. */
    void remove(PermissionSet set);

    /** False where it was assigned already. */
    boolean assign(Assignment assignment);

    /** False where it was not assigned. */
    boolean unassign(Assignment assignment);

    boolean isAssigned(Assignment assignment);

    /** Who has the set in the account, in an order that stays; behind the given key. */
    List<Assignment> assignments(String permissionSet, AccountId account, String after, int limit);

    /** What any of these have, anywhere in the instance. */
    List<Assignment> assignmentsOf(String instance, List<Assignee> assignees);

    /** How many assignments of the set there are in the account. */
    int countAssignments(String permissionSet, AccountId account);

    Optional<Provisioned> provisioned(String permissionSet, AccountId account);

    /** Where the set has a role, by account. */
    List<Provisioned> provisioned(String permissionSet);

    /** Which sets have a role in the account, by set. */
    List<Provisioned> provisionedIn(String instance, AccountId account);

    void put(Provisioned role);

    void remove(Provisioned role);

    void put(AccessOperation operation);

    Optional<AccessOperation> operation(AccessOperation.Kind kind, String id);

    /** By id, behind the given one, at most so many. */
    List<AccessOperation> operations(
            String instance, AccessOperation.Kind kind, String after, int limit);

    /** Operations that nobody finished, begun before this moment. */
    List<AccessOperation> unfinished(Instant before);

    /** Forgets operations that began before this moment and ended; how many. */
    int forgetOperations(Instant before);

    /** Tags of a resource, by its ARN, in the order of their keys. */
    Map<String, String> tags(String arn);

    /** Replaces the tags of a resource. */
    void tag(String arn, Map<String, String> tags);

    /** Where session tags come from, by key; nothing where that was not configured. */
    Optional<Map<String, String>> attributes(String instance);

    /** Configures session tags; nothing takes the configuration away. */
    void attributes(String instance, Optional<Map<String, String>> attributes);

    /** The key of an assignment in the order of {@link #assignments}. */
    static String key(Assignee assignee) {
        return switch (assignee) {
            case Assignee.OnePerson(var id) -> "PERSON:" + id;
            case Assignee.EverybodyIn(var id) -> "GROUP:" + id;
        };
    }
}
