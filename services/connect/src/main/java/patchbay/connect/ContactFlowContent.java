package patchbay.connect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import patchbay.wire.json.Json;
import patchbay.wire.json.NotJson;

/**
 * Finds what is wrong with a flow before it is published: that it is JSON, says its version, begins
 * at one of its actions, and leads from each action to another of them.
 *
 * <p>Source: <i>Amazon Connect Administrator Guide, Amazon Connect Flow language</i>. What an
 * action's parameters mean is not looked at: Patchbay keeps flows and does not run them.
 */
public final class ContactFlowContent {
    private static final String VERSION = "2019-10-30";
    private static final int MOST_CHARACTERS = 256_000;
    private static final int MOST_PROBLEMS = 20;

    private final List<String> problems = new ArrayList<>();

    private ContactFlowContent() {}

    /** Every problem, in the order of the text; none where it may be published. */
    public static List<String> problems(String content) {
        var reading = new ContactFlowContent();
        reading.read(content);
        return List.copyOf(
                reading.problems.subList(0, Math.min(MOST_PROBLEMS, reading.problems.size())));
    }

    private void read(String content) {
        if (content.length() > MOST_CHARACTERS) {
            problems.add("Content has more than " + MOST_CHARACTERS + " characters");
            return;
        }
        try {
            if (Json.parse(content) instanceof Json.Obj flow) {
                read(flow);
            } else {
                problems.add("Content is not a JSON object");
            }
        } catch (NotJson notJson) {
            problems.add("Content is not JSON: " + notJson.getMessage());
        }
    }

    private void read(Json.Obj flow) {
        if (!flow.text("Version").equals(VERSION)) {
            problems.add("Version is not " + VERSION);
        }
        List<Json.Obj> actions = objects(flow.list("Actions"), "Actions");
        if (actions.isEmpty()) {
            problems.add("Actions is missing or empty");
        }
        Set<String> identifiers = new HashSet<>();
        for (Json.Obj action : actions) {
            String identifier = action.text("Identifier");
            if (identifier.isEmpty()) {
                problems.add("An action has no Identifier");
            } else if (!identifiers.add(identifier)) {
                problems.add("Two actions have the Identifier " + identifier);
            }
        }
        if (!identifiers.contains(flow.text("StartAction"))) {
            problems.add("StartAction names no action");
        }
        actions.forEach(action -> read(action, identifiers));
    }

    private void read(Json.Obj action, Set<String> identifiers) {
        String name = action.text("Identifier");
        if (action.text("Type").isEmpty()) {
            problems.add("Action " + name + " has no Type");
        }
        if (action.get("Parameters").filter(it -> !(it instanceof Json.Obj)).isPresent()) {
            problems.add("Parameters of action " + name + " is not an object");
        }
        if (action.get("Transitions").orElse(Json.Obj.EMPTY) instanceof Json.Obj transitions) {
            leads(transitions, name, identifiers);
            for (String branch : List.of("Errors", "Conditions")) {
                objects(transitions.list(branch), branch + " of action " + name)
                        .forEach(way -> leads(way, name, identifiers));
            }
        } else {
            problems.add("Transitions of action " + name + " is not an object");
        }
    }

    private void leads(Json.Obj way, String from, Set<String> identifiers) {
        if (way.get("NextAction").isPresent() && !identifiers.contains(way.text("NextAction"))) {
            problems.add("NextAction of action " + from + " names no action");
        }
    }

    private List<Json.Obj> objects(List<Json> items, String where) {
        List<Json.Obj> objects = new ArrayList<>();
        for (Json item : items) {
            if (item instanceof Json.Obj object) {
                objects.add(object);
            } else {
                problems.add(where + " holds what is not an object");
            }
        }
        return objects;
    }
}
