package patchbay.web.console.furniture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import patchbay.web.page.Messages;

/**
 * A form that is being drawn: after a refusal its fields hold what was typed, else what is kept.
 * Each field is given the words by which the API calls it, to find the one that a refusal is about.
 */
final class Sheet {
    private static final Messages M = Messages.HERE;

    private final String id;
    private final String action;
    private final Optional<Refusal> refusal;
    private final List<FieldView> fields = new ArrayList<>();
    private boolean paired;

    Sheet(String id, String action, Optional<Refusal> refusal) {
        this.id = id;
        this.action = action;
        this.refusal = refusal;
    }

    /** A line of text. */
    Sheet line(String name, String label, String hint, String kept, int most, String... words) {
        return add(FieldView.Type.LINE, name, label, hint, kept, List.of(), most, words);
    }

    /** A whole number. */
    Sheet number(String name, String label, String hint, String kept, String... words) {
        return add(FieldView.Type.NUMBER, name, label, hint, kept, List.of(), 10, words);
    }

    /** A text of many lines for programs. */
    Sheet code(String name, String label, String hint, String kept, String... words) {
        return add(FieldView.Type.CODE, name, label, hint, kept, List.of(), 0, words);
    }

    /** One of several; what is kept is offered even where it is none of them. */
    Sheet choice(
            String name,
            String label,
            String hint,
            String kept,
            List<FieldView.Option> options,
            String... words) {
        return add(FieldView.Type.CHOICE, name, label, hint, kept, options, 0, words);
    }

    Sheet hidden(String name, String value) {
        fields.add(
                new FieldView(
                        FieldView.Type.HIDDEN,
                        id + "-" + name,
                        name,
                        "",
                        "",
                        value,
                        List.of(),
                        List.of(),
                        false,
                        0,
                        false));
        return this;
    }

    /** Permissions to be ticked. */
    Sheet permissions(String name, String label, Set<String> kept) {
        Set<String> ticked = refusal.map(it -> Set.copyOf(it.typed().all(name))).orElse(kept);
        fields.add(
                new FieldView(
                        FieldView.Type.PERMISSIONS,
                        id + "-" + name,
                        name,
                        label,
                        "",
                        "",
                        List.of(),
                        Permissions.groups(ticked, true),
                        false,
                        0,
                        blamed(name, "Permissions", "permissions")));
        return this;
    }

    /** The name and the description that nearly everything has. */
    Sheet label(String name, String description, int most) {
        return named(name, most).described(description, M.text("console.thing.optional", 250));
    }

    /** The same, where the API wants a description. */
    Sheet requiredLabel(int most) {
        return named("", most).described("", M.text("console.thing.described", 250)).required();
    }

    /** The same, where the API takes a new description but none away. */
    Sheet lastingLabel(String name, String description, int most) {
        return named(name, most)
                .described(
                        description,
                        description.isEmpty()
                                ? M.text("console.thing.optional", 250)
                                : M.text("console.thing.description.stays"));
    }

    private Sheet named(String name, int most) {
        return line(
                        "name",
                        M.text("console.thing.name"),
                        M.text("console.thing.name.hint", most),
                        name,
                        most,
                        "Name",
                        "name",
                        "already exists:")
                .required();
    }

    Sheet described(String description, String hint) {
        return line(
                "description",
                M.text("console.thing.description"),
                hint,
                description,
                250,
                "Description",
                "description");
    }

    /** Its fields belong together by twos. */
    Sheet inPairs() {
        paired = true;
        return this;
    }

    /** The last field must be filled in. */
    Sheet required() {
        FieldView last = fields.removeLast();
        fields.add(
                new FieldView(
                        last.type(),
                        last.id(),
                        last.name(),
                        last.label(),
                        last.hint(),
                        last.value(),
                        last.options(),
                        last.permissions(),
                        true,
                        last.most(),
                        last.wrong()));
        return this;
    }

    private Sheet add(
            FieldView.Type type,
            String name,
            String label,
            String hint,
            String kept,
            List<FieldView.Option> options,
            int most,
            String... words) {
        fields.add(
                new FieldView(
                        type,
                        id + "-" + name,
                        name,
                        label,
                        hint,
                        refusal.map(it -> it.typed().text(name)).orElse(kept),
                        options,
                        List.of(),
                        false,
                        most,
                        blamed(name, words)));
        return this;
    }

    /** One field at most: the first that the refusal can mean. */
    private boolean blamed(String name, String... words) {
        return fields.stream().noneMatch(FieldView::wrong)
                && refusal.filter(it ->
                                it.field().filter(name::equals).isPresent()
                                        || it.blames(List.of(words)))
                        .isPresent();
    }

    /** The form under a heading. */
    FormView view(String title, String why, String submit) {
        return new FormView(id, title, why, action, fields, submit, "", false, paired, problems());
    }

    /** The form as a button that stands back, in a row or under a heading. */
    FormView button(String title, String why, String submit, String spoken) {
        return new FormView(
                id, title, why, action, fields, submit, spoken, true, paired, problems());
    }

    private List<String> problems() {
        return refusal.map(Refusal::sentences).orElse(List.of());
    }
}
