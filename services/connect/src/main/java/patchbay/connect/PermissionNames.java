package patchbay.connect;

import java.util.ArrayList;
import java.util.List;

/**
 * Names of what a security profile can permit.
 *
 * <p>Source: <i>Amazon Connect Administrator Guide, List of security profile permissions</i>, and
 * profiles that administrators published; rule 8.33. The API accepts any name, so this list is only
 * what the default profiles hold.
 */
final class PermissionNames {
    static final String CONTACT_PANEL = "BasicAgentAccess";

    /**
     * What permissions are about, under the headings of <i>List of security profile
     * permissions</i>: each followed by what can be done with it, or alone where that is one thing.
     */
    private static final String SUBJECTS =
            """
            = panel
            BasicAgentAccess
            OutboundCallAccess
            VoiceId Access
            RestrictTaskCreation Access
            AudioDeviceSettings Access
            VideoContact Access
            RealtimeContactLens View
            OutboundEmail Create
            SelfAssignContacts Access
            Wisdom View
            CustomViews Access
            = routing
            RoutingPolicies Create Edit View Delete
            Queues Create Edit EnableAndDisable View Delete Purge
            HoursOfOperation Create Edit View Delete
            TransferDestinations Create Edit View Delete
            TaskTemplates Create Edit View Delete
            PredefinedAttributes Create Edit View Delete
            = channels
            ContactFlows Create Edit View Delete Publish
            ContactFlowModules Create Edit View Delete Publish
            Prompts Create Edit View Delete
            PhoneNumbers Claim Edit Release View
            EmailAddresses Create Edit Remove View
            Views Create Edit Remove View
            Bots Create Edit View
            ChatTestMode
            = users
            Users Create Delete Edit EditPermission EnableAndDisable View
            SecurityProfiles Create Edit View Delete
            AgentGrouping Create Edit EnableAndDisable View
            AgentStates Create Edit EnableAndDisable View
            Workspaces Create Edit View Delete Assign EditVisibility
            HistoricalChanges View
            = actions
            ManualAssignMyContacts Enable
            ManualAssignAnyContact Enable
            StopContact Enabled
            TransferContact Enabled
            UpdateContactSchedule Enabled
            = analytics
            AccessMetrics
            AccessMetrics.RealTimeMetrics Access
            AccessMetrics.HistoricalMetrics Access
            AccessMetrics.AgentActivityAudit Access
            AccessMetrics.Dashboards Access
            AgentTimeCard View
            MetricsReports Create Edit View Delete Publish Schedule Share
            ReportSchedules Create Edit View Delete
            ContactSearch View
            MyContacts View
            ContactSearchWithCharacteristics Access View
            ContactSearchWithKeywords Access View
            ContactAttributes View
            ConfigureContactAttributes View
            GraphTrends View
            RedactedData View
            UnredactedData View
            Transcript View
            Audio View
            ScreenRecording Access Delete Download
            ListenCallRecordings
            DownloadCallRecordings
            DeleteCallRecordings
            ManagerListenIn
            ManagerBargeIn
            """;

    private static final String MANAGER =
            """
            AccessMetrics AgentStates.Create AgentStates.Edit AgentStates.EnableAndDisable
            AgentStates.View AgentTimeCard.View ContactAttributes.View
            ContactFlows.Create ContactFlows.Delete ContactFlows.Edit ContactFlows.Publish
            ContactFlows.View ContactFlowModules.Create ContactFlowModules.Delete
            ContactFlowModules.Edit ContactFlowModules.Publish ContactFlowModules.View
            ContactSearch.View DeleteCallRecordings DownloadCallRecordings ListenCallRecordings
            HoursOfOperation.Create HoursOfOperation.Edit HoursOfOperation.View ManagerListenIn
            MetricsReports.Create MetricsReports.Edit MetricsReports.View MetricsReports.Delete
            MetricsReports.Publish MetricsReports.Schedule MetricsReports.Share
            PhoneNumbers.Claim PhoneNumbers.Edit PhoneNumbers.Release PhoneNumbers.View
            Prompts.Create Prompts.Edit Prompts.View Prompts.Delete
            Queues.Create Queues.Edit Queues.EnableAndDisable Queues.View
            ReportSchedules.Create ReportSchedules.Edit ReportSchedules.View ReportSchedules.Delete
            RoutingPolicies.Create RoutingPolicies.Edit RoutingPolicies.View
            TaskTemplates.Create TaskTemplates.Edit TaskTemplates.View TaskTemplates.Delete
            TransferDestinations.Create TransferDestinations.Edit TransferDestinations.View
            Users.EnableAndDisable Users.View
            """;

    private PermissionNames() {}

    /** Everything: the profile {@code Admin}. */
    static List<String> all() {
        return groups().stream()
                .flatMap(group -> group.subjects().stream())
                .flatMap(subject -> subject.permissions().stream())
                .toList();
    }

    /** Everything, under its headings. */
    static List<PermissionGroup> groups() {
        List<PermissionGroup> groups = new ArrayList<>();
        String heading = "";
        List<PermissionGroup.Subject> subjects = new ArrayList<>();
        for (String line : SUBJECTS.lines().toList()) {
            List<String> words = words(line);
            if (!words.getFirst().equals("=")) {
                subjects.add(subject(words));
                continue;
            }
            if (!subjects.isEmpty()) {
                groups.add(new PermissionGroup(heading, subjects));
                subjects.clear();
            }
            heading = words.getLast();
        }
        groups.add(new PermissionGroup(heading, subjects));
        return List.copyOf(groups);
    }

    private static PermissionGroup.Subject subject(List<String> words) {
        String name = words.getFirst();
        return new PermissionGroup.Subject(
                name,
                words.size() == 1
                        ? List.of(name)
                        : words.stream().skip(1).map(verb -> name + "." + verb).toList());
    }

    /** The profile {@code Agent}. */
    static List<String> agent() {
        return List.of(CONTACT_PANEL, "OutboundCallAccess");
    }

    /** The profile {@code CallCenterManager}. */
    static List<String> manager() {
        return words(MANAGER);
    }

    /** The profile {@code QualityAnalyst}. */
    static List<String> analyst() {
        return List.of(
                "AccessMetrics",
                "AgentTimeCard.View",
                "ContactAttributes.View",
                "ContactSearch.View");
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
