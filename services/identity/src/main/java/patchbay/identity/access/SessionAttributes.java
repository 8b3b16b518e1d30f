package patchbay.identity.access;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import patchbay.identity.Instance;
import patchbay.identity.application.ValueTemplate;
import patchbay.identity.directory.Person;
import patchbay.wire.Reply;

/**
 * Which facts about people become tags of their sessions (attributes for access control).
 *
 * <p>Source: <i>IAM Identity Center User Guide, Attributes for access control</i>; rule 7.13.
 */
public final class SessionAttributes {
    private static final Pattern SOURCE = Pattern.compile("\\$\\{(path|user|dir):[^{}$]+\\}");

    private final AccessStore store;

    public SessionAttributes(AccessStore store) {
        this.store = store;
    }

    public Reply<Map<String, String>> get(Instance instance) {
        return store.read(rows ->
                rows.attributes(instance.id()).map(Reply::done).orElseGet(SessionAttributes::none));
    }

    /**
     * Configures them for the first time.
     *
     * @param sources by key, each a single variable
     */
    public Reply<Map<String, String>> create(Instance instance, Map<String, String> sources) {
        return put(instance, sources, false);
    }

    /** Replaces the configuration. */
    public Reply<Map<String, String>> update(Instance instance, Map<String, String> sources) {
        return put(instance, sources, true);
    }

    private Reply<Map<String, String>> put(
            Instance instance, Map<String, String> sources, boolean again) {
        for (Map.Entry<String, String> each : sources.entrySet()) {
            if (!SOURCE.matcher(each.getValue()).matches()) {
                return Reply.refused(
                        AccessFault.invalid(
                                "The source `"
                                        + each.getValue()
                                        + "` of attribute `"
                                        + each.getKey()
                                        + "` is not supported."));
            }
        }
        return store.change(rows -> {
            if (rows.attributes(instance.id()).isPresent() != again) {
                return again
                        ? none()
                        : Reply.refused(
                                AccessFault.conflict(
                                        "InstanceAccessControlAttributeConfiguration already exists"
                                                + " for the instance."));
            }
            rows.attributes(instance.id(), Optional.of(sources));
            return Reply.done(sources);
        });
    }

    public Reply<Map<String, String>> delete(Instance instance) {
        return store.change(rows -> {
            Optional<Map<String, String>> known = rows.attributes(instance.id());
            rows.attributes(instance.id(), Optional.empty());
            return known.map(Reply::done).orElseGet(SessionAttributes::none);
        });
    }

    /** The tags of a session of this person; an attribute that says nothing makes none. */
    Map<String, String> of(Instance instance, Person person) {
        Map<String, String> tags = new HashMap<>();
        Optional<Map<String, String>> sources = store.read(rows -> rows.attributes(instance.id()));
        sources.orElse(Map.of())
                .forEach((key, source) ->
                        ValueTemplate.parse(source)
                                .map(template -> template.fill(person))
                                .filter(value -> !value.isEmpty())
                                .ifPresent(value -> tags.put(key, value)));
        return tags;
    }

    private static Reply<Map<String, String>> none() {
        return Reply.refused(
                AccessFault.notFound(
                        "InstanceAccessControlAttributeConfiguration not found for the instance."));
    }
}
