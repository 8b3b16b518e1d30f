package patchbay.connect;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import patchbay.wire.Fault;

/**
 * What AWS asks of furniture beyond the constraints of single members. Source: <i>Amazon Connect
 * API Reference</i>, the types MediaConcurrency, HoursOfOperation, OutboundCallerConfig; <i>Amazon
 * Connect service quotas</i>.
 */
final class FurnitureRules {
    private static final int MOST_QUEUES = 50;

    private FurnitureRules() {}

    /** Why it cannot be as it is; nothing where it can. */
    static Optional<Fault> broken(Furniture furniture) {
        if (furniture.name().isBlank()) {
            return invalid("Name must not be blank");
        }
        return switch (furniture) {
            case HoursOfOperation hours -> broken(hours);
            case Queue queue -> broken(queue);
            case RoutingProfile profile -> broken(profile);
            case ContactFlow flow -> broken(flow);
            case ContactFlowModule module -> broken(module);
        };
    }

    private static Optional<Fault> broken(HoursOfOperation hours) {
        return ZoneId.getAvailableZoneIds().contains(hours.timeZone())
                ? Optional.empty()
                : invalid("TimeZone is not known: " + hours.timeZone());
    }

    private static Optional<Fault> broken(Queue queue) {
        return queue.caller()
                .number()
                .map(number -> ConnectFault.notFound("Phone number is not found: " + number));
    }

    private static Optional<Fault> broken(RoutingProfile profile) {
        Map<String, Integer> concurrency = profile.concurrency();
        if (concurrency.isEmpty()) {
            return invalid("MediaConcurrencies must name a channel");
        }
        if (concurrency.getOrDefault("VOICE", 1) != 1) {
            return invalid("Concurrency of VOICE must be 1");
        }
        if (profile.queues().size() > MOST_QUEUES) {
            return Optional.of(
                    ConnectFault.invalidRequest(
                            "A routing profile serves at most " + MOST_QUEUES + " queues"));
        }
        Set<List<String>> pairs = new HashSet<>();
        for (RoutingProfile.ServedQueue served : profile.queues()) {
            if (!pairs.add(List.of(served.queue(), served.channel()))) {
                return invalid(
                        "A queue is named twice for " + served.channel() + ": " + served.queue());
            }
        }
        return Optional.empty();
    }

    private static Optional<Fault> broken(ContactFlow flow) {
        if (flow.published().isEmpty()) {
            return Optional.empty();
        }
        List<String> problems = ContactFlowContent.problems(flow.published().get());
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of(ConnectFault.invalidContactFlow(problems));
    }

    private static Optional<Fault> broken(ContactFlowModule module) {
        List<String> problems = ContactFlowContent.problems(module.content());
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of(ConnectFault.invalidContactFlowModule(problems));
    }

    private static Optional<Fault> invalid(String message) {
        return Optional.of(ConnectFault.invalidParameter(message));
    }
}
