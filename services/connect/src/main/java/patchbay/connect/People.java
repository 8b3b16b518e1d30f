package patchbay.connect;

/** What orders the people of an instance, and says how they work and sign in. */
public record People(
        Users users,
        Hierarchy hierarchy,
        AgentStatuses statuses,
        AuthenticationProfiles profiles,
        QuickConnects quickConnects,
        StorageConfigs storage,
        CurrentUsers current) {}
