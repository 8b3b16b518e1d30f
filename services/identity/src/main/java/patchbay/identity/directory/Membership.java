package patchbay.identity.directory;

/** That a person is an immediate member of a group. It never changes: one joins, one leaves. */
public record Membership(MembershipId id, GroupId group, PersonId person, History history) {}
