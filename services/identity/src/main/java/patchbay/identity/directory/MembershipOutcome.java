package patchbay.identity.directory;

/** What came of putting somebody into a group. */
public sealed interface MembershipOutcome {
    /** They are a member, by this membership. */
    sealed interface Member extends MembershipOutcome {
        Membership membership();
    }

    /** They are one now. */
    record Joined(Membership membership) implements Member {}

    /** They were one already. */
    record Already(Membership membership) implements Member {}

    /** There is no such group. */
    record NoGroup() implements MembershipOutcome {}

    /** There is no such person. */
    record NoPerson() implements MembershipOutcome {}
}
