package patchbay.events;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import patchbay.aws.events.Event;

/** What an API call was about, told from the members of its request and its answer. */
final class Subjects {
    /** Members that name a resource, by service, with the type of what they name. */
    private static final Map<String, Map<String, String>> MEMBERS =
            Map.of(
                    "iam.amazonaws.com",
                    Map.of(
                            "roleName", "AWS::IAM::Role",
                            "userName", "AWS::IAM::User",
                            "groupName", "AWS::IAM::Group",
                            "policyArn", "AWS::IAM::Policy",
                            "permissionsBoundary", "AWS::IAM::Policy",
                            "accessKeyId", "AWS::IAM::AccessKey",
                            "sAMLProviderArn", "AWS::IAM::SAMLProvider"),
                    "sts.amazonaws.com",
                    Map.of("roleArn", "AWS::IAM::Role"),
                    "connect.amazonaws.com",
                    Map.of(
                            "instanceId", "AWS::Connect::Instance",
                            "userId", "AWS::Connect::User"),
                    "organizations.amazonaws.com",
                    Map.of(
                            "policyId", "AWS::Organizations::Policy",
                            "accountId", "AWS::Organizations::Account",
                            "organizationalUnitId", "AWS::Organizations::OrganizationalUnit"));

    private Subjects() {}

    /** Those that the event names itself, else those that its members name. */
    static List<Event.Resource> of(Event event) {
        if (!event.resources().isEmpty()) {
            return event.resources();
        }
        Map<String, String> types = MEMBERS.getOrDefault(event.source(), Map.of());
        Set<Event.Resource> found = new LinkedHashSet<>();
        collect(event.request(), types, found);
        collect(event.response(), types, found);
        return new ArrayList<>(found);
    }

    private static void collect(
            Map<?, ?> members, Map<String, String> types, Set<Event.Resource> found) {
        members.forEach((name, value) -> {
            String type = types.get(String.valueOf(name));
            if (type != null && value instanceof String text && !text.isEmpty()) {
                found.add(new Event.Resource(type, text));
            } else if (value instanceof Map<?, ?> nested) {
                collect(nested, types, found);
            }
        });
    }
}
