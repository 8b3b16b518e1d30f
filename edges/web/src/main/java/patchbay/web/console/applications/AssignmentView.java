package patchbay.web.console.applications;

import java.util.List;
import patchbay.web.console.CheckView;

/** Who may open an application. */
public record AssignmentView(
        HeadView head,
        List<Row> rows,
        List<String> groups,
        List<String> people,
        List<CheckView> problems,
        String assign,
        String remove) {
    public AssignmentView {
        rows = List.copyOf(rows);
        groups = List.copyOf(groups);
        people = List.copyOf(people);
        problems = List.copyOf(problems);
    }

    /**
     * An assignment.
     *
     * @param kind {@code person} or {@code group}
     * @param active false for somebody disabled, and for an id that nobody has any more
     */
    public record Row(String kind, String id, String name, String more, boolean active) {}
}
