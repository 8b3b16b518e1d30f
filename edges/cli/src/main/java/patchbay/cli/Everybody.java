package patchbay.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who would get into an application: asked of the server a page of people at a time, and told by
 * cause. Of those who get in only the number is held.
 */
final class Everybody {
    private static final int NAMES_SHOWN = 8;

    private final Map<String, List<JsonText.Obj>> causes = new LinkedHashMap<>();
    private int inside;
    private int open;
    private int notAssigned;
    private int refused;

    void add(JsonText.Obj person) {
        switch (person.text("outcome")) {
            case "signed-in" -> inside++;
            case "undecided" -> open++;
            default -> refused(person);
        }
    }

    private void refused(JsonText.Obj person) {
        if (person.text("failure").equals("F21")) {
            notAssigned++;
        } else {
            refused++;
            causes.computeIfAbsent(person.text("check"), _ -> new ArrayList<>()).add(person);
        }
    }

    boolean anybodyRefused() {
        return refused > 0;
    }

    String told(String application, Paint paint) {
        StringBuilder text =
                new StringBuilder(
                        "%d of %d assigned would get into `%s`"
                                .formatted(
                                        inside, inside + open + refused, Paint.plain(application)));
        if (open > 0) {
            text.append(
                    "; %d are sent to a service provider that decides for itself".formatted(open));
        }
        text.append("; %d are not assigned".formatted(notAssigned));
        causes.values().forEach(people -> text.append('\n').append(cause(people, paint)));
        return text.toString();
    }

    private static String cause(List<JsonText.Obj> people, Paint paint) {
        JsonText.Obj first = people.getFirst();
        StringBuilder text =
                new StringBuilder(paint.bad("✗ "))
                        .append(Paint.plain(first.text("check")))
                        .append(first.text("failure").isEmpty() ? "" : " " + first.text("failure"))
                        .append(" keeps %d out: ".formatted(people.size()))
                        .append(Paint.plain(first.text("question")))
                        .append("\n    who    ");
        for (int i = 0; i < Math.min(NAMES_SHOWN, people.size()); i++) {
            text.append(i == 0 ? "" : ", ").append(Paint.plain(people.get(i).text("person")));
        }
        if (people.size() > NAMES_SHOWN) {
            text.append(", … (all with --output json)");
        }
        text.append("\n    found  ").append(Paint.plain(first.text("found")));
        if (!first.text("remedy").isEmpty()) {
            text.append("\n    fix    ").append(Paint.plain(first.text("remedy")));
        }
        return text.toString();
    }
}
