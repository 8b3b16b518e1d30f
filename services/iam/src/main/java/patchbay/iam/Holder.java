package patchbay.iam;

import java.util.Locale;
import java.util.Optional;
import patchbay.policy.PolicySize;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * What may hold permissions, and how many. Source: <i>IAM User Guide, IAM and STS quotas</i>; rule
 * 5.9.
 */
enum Holder {
    ROLE("role", 10_240, 20, "PoliciesPerRole"),
    USER("user", 2_048, 10, "PoliciesPerUser"),
    GROUP("group", 5_120, 10, "PoliciesPerGroup");

    private final String word;
    private final int inlineSize;
    private final int mostAttached;
    private final String attachedQuota;

    Holder(String word, int inlineSize, int mostAttached, String attachedQuota) {
        this.word = word;
        this.inlineSize = inlineSize;
        this.mostAttached = mostAttached;
        this.attachedQuota = attachedQuota;
    }

    /** The permissions with this inline policy, which replaces one of the same name. */
    Reply<Permissions> putInline(
            Permissions before, String holder, String policyName, String document) {
        Permissions after = before.withInline(policyName, document);
        int size = after.inline().values().stream().mapToInt(PolicySize::withoutWhiteSpace).sum();
        if (size > inlineSize) {
            return Reply.refused(
                    IamFault.limitExceeded(
                            "Maximum policy size of "
                                    + inlineSize
                                    + " bytes exceeded for "
                                    + word
                                    + " "
                                    + holder));
        }
        return Reply.done(after);
    }

    /** The permissions without this inline policy. */
    Reply<Permissions> deleteInline(Permissions before, String policyName) {
        return before.inline().containsKey(policyName)
                ? Reply.done(before.withoutInline(policyName))
                : Reply.refused(noInline(policyName));
    }

    Fault noInline(String policyName) {
        return IamFault.noSuchEntity(
                "The " + word + " policy with name " + policyName + " cannot be found.");
    }

    /** The permissions with this managed policy, which was found to exist. */
    Reply<Permissions> attach(Permissions before, String policyArn) {
        Permissions after = before.with(policyArn);
        return after.attached().size() > mostAttached
                ? Reply.refused(
                        IamFault.limitExceeded(
                                "Cannot exceed quota for " + attachedQuota + ": " + mostAttached))
                : Reply.done(after);
    }

    /** The permissions without this managed policy. */
    Reply<Permissions> detach(Permissions before, String policyArn) {
        return before.attached().contains(policyArn)
                ? Reply.done(before.without(policyArn))
                : Reply.refused(IamFault.noSuchEntity("Policy " + policyArn + " was not found."));
    }

    /** The permissions without their boundary. */
    Reply<Permissions> deleteBoundary(Permissions before, String holder) {
        return before.boundary().isPresent()
                ? Reply.done(before.within(Optional.empty()))
                : Reply.refused(
                        IamFault.noSuchEntity(
                                capitalised()
                                        + " "
                                        + holder
                                        + " does not have a permission boundary."));
    }

    /** Why a holder of these permissions cannot be deleted. */
    Optional<Fault> blocksDeletion(Permissions permissions, HolderStore.Ties ties) {
        if (ties.accessKeys() > 0) {
            return conflict("must delete access keys first");
        }
        if (!permissions.attached().isEmpty()) {
            return conflict("must detach all policies first");
        }
        if (!permissions.inline().isEmpty()) {
            return conflict("must delete policies first");
        }
        return ties.memberships() > 0
                ? conflict("must remove users from group first")
                : Optional.empty();
    }

    private static Optional<Fault> conflict(String remedy) {
        return Optional.of(IamFault.deleteConflict("Cannot delete entity, " + remedy + "."));
    }

    /** The fault of a name that nothing of this kind has. */
    Fault none(String name) {
        return IamFault.noSuchEntity("The " + word + " with name " + name + " cannot be found.");
    }

    String capitalised() {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    int inlineSize() {
        return inlineSize;
    }

    int mostAttached() {
        return mostAttached;
    }
}
