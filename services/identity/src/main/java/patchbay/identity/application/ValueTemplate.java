package patchbay.identity.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import patchbay.identity.directory.Person;

/**
 * The right-hand side of a mapping: literal text and variables, mixed, such as {@code
 * support-${user:email}} (rule 7.13).
 */
public final class ValueTemplate {
    private final String text;
    private final List<Part> parts;

    private ValueTemplate(String text, List<Part> parts) {
        this.text = text;
        this.parts = List.copyOf(parts);
    }

    private sealed interface Part {
        record Literal(String text) implements Part {}

        record Variable(UserVariable variable) implements Part {}
    }

    /**
     * The template that the text spells, or nothing where it names a variable that does not exist
     * or leaves one open.
     */
    public static Optional<ValueTemplate> parse(String text) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int start = text.indexOf("${", at);
            if (start < 0) {
                parts.add(new Part.Literal(text.substring(at)));
                break;
            }
            int end = text.indexOf('}', start);
            Optional<UserVariable> variable =
                    end < 0 ? Optional.empty() : UserVariable.named(text.substring(start + 2, end));
            if (variable.isEmpty()) {
                return Optional.empty();
            }
            if (start > at) {
                parts.add(new Part.Literal(text.substring(at, start)));
            }
            parts.add(new Part.Variable(variable.get()));
            at = end + 1;
        }
        return Optional.of(new ValueTemplate(text, parts));
    }

    /** What keeps a text from being a template: the first fault, or nothing. */
    public static Optional<TemplateFault> fault(String text) {
        int at = 0;
        while (true) {
            int start = text.indexOf("${", at);
            if (start < 0) {
                return Optional.empty();
            }
            int end = text.indexOf('}', start);
            if (end < 0) {
                return Optional.of(
                        new TemplateFault(
                                start + 1,
                                "`}` behind the variable's name",
                                "`" + text.substring(start) + "`, which is not closed"));
            }
            String name = text.substring(start + 2, end);
            if (UserVariable.named(name).isEmpty()) {
                return Optional.of(
                        new TemplateFault(
                                start + 1,
                                "a variable such as `${" + UserVariable.nearest(name) + "}`",
                                "`${" + name + "}`"));
            }
            at = end + 1;
        }
    }

    /** Every variable that a template may name, as it is written there. */
    public static List<String> variables() {
        return UserVariable.names().stream().map(name -> "${" + name + "}").toList();
    }

    /** The template of a text that is known to be one. */
    public static ValueTemplate of(String text) {
        return parse(text)
                .orElseThrow(() -> new IllegalArgumentException("no template: `" + text + "`"));
    }

    /** As it was written. */
    public String text() {
        return text;
    }

    /** What it says about the person. */
    public String fill(Person person) {
        StringBuilder value = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Part.Literal(String literal) -> value.append(literal);
                case Part.Variable(UserVariable variable) -> value.append(variable.of(person));
            }
        }
        return value.toString();
    }

    /** The variables that say nothing about this person, in the order of the template. */
    public List<String> missing(Person person) {
        List<String> missing = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Part.Variable(UserVariable variable)
                    && variable.of(person).isEmpty()) {
                missing.add("${" + variable.text() + "}");
            }
        }
        return missing;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ValueTemplate template && template.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
