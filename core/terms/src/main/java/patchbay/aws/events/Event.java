package patchbay.aws.events;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Region;

/**
 * One thing that happened: an API call, or a step of a sign-in.
 *
 * <p>Source: <i>CloudTrail User Guide, CloudTrail record contents</i>; rules 3.16 and 7.25. Values
 * of the maps are texts, numbers, truths, lists and maps; they hold no secret.
 *
 * @param account in whose log it stands
 * @param source the service, such as {@code iam.amazonaws.com}
 * @param readOnly whether it can have changed nothing
 * @param request what was asked, by member; empty where that is not said
 * @param response what changed, by member; empty for what only read
 * @param additional what else an administrator wants to know
 * @param failure why it was refused; empty where it was done
 */
public record Event(
        String id,
        Instant at,
        AccountId account,
        Region region,
        Kind kind,
        String source,
        String name,
        boolean readOnly,
        Actor actor,
        Origin origin,
        Map<String, Object> request,
        Map<String, Object> response,
        Map<String, Object> additional,
        List<Resource> resources,
        Optional<Failure> failure) {
    public Event {
        request = kept(request);
        response = kept(response);
        additional = kept(additional);
        resources = List.copyOf(resources);
    }

    /** The word for how it came about. */
    public enum Kind {
        API_CALL("AwsApiCall"),
        CONSOLE_SIGN_IN("AwsConsoleSignIn"),
        SERVICE_EVENT("AwsServiceEvent");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * Where it came from.
     *
     * @param requestId of the answer; drawn for steps that have none
     */
    public record Origin(String sourceIp, String userAgent, String requestId) {}

    /**
     * Something that it was about.
     *
     * @param type such as {@code AWS::IAM::Role}
     * @param name name or ARN
     */
    public record Resource(String type, String name) {}

    /** The error that the caller got. */
    public record Failure(String code, String message) {}

    /** An event of which only this much is known yet. */
    public static Event of(
            String id,
            Instant at,
            AccountId account,
            Region region,
            Kind kind,
            String source,
            String name,
            Actor actor,
            Origin origin) {
        return new Event(
                id,
                at,
                account,
                region,
                kind,
                source,
                name,
                false,
                actor,
                origin,
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Optional.empty());
    }

    /** The same, of something that changes nothing. */
    public Event reading() {
        return new Event(
                id,
                at,
                account,
                region,
                kind,
                source,
                name,
                true,
                actor,
                origin,
                request,
                response,
                additional,
                resources,
                failure);
    }

    public Event asked(Map<String, Object> members) {
        return new Event(
                id,
                at,
                account,
                region,
                kind,
                source,
                name,
                readOnly,
                actor,
                origin,
                members,
                response,
                additional,
                resources,
                failure);
    }

    public Event answered(Map<String, Object> members) {
        return new Event(
                id,
                at,
                account,
                region,
                kind,
                source,
                name,
                readOnly,
                actor,
                origin,
                request,
                members,
                additional,
                resources,
                failure);
    }

    public Event with(Map<String, Object> further) {
        return new Event(
                id, at, account, region, kind, source, name, readOnly, actor, origin, request,
                response, further, resources, failure);
    }

    public Event about(List<Resource> what) {
        return new Event(
                id,
                at,
                account,
                region,
                kind,
                source,
                name,
                readOnly,
                actor,
                origin,
                request,
                response,
                additional,
                what,
                failure);
    }

    public Event refused(String code, String message) {
        return new Event(
                id,
                at,
                account,
                region,
                kind,
                source,
                name,
                readOnly,
                actor,
                origin,
                request,
                response,
                additional,
                resources,
                Optional.of(new Failure(code, message)));
    }

    private static Map<String, Object> kept(Map<String, Object> members) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }
}
