package patchbay.identity.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The right side of a mapping: text with variables, {@code ${mail}} or, as before 2023, {@code
 * ${dir:email}} (rule 7.10).
 */
public record AttributeTemplate(String text) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("(dir:)?[A-Za-z][A-Za-z0-9:-]*");

    /** What cannot be meant in it; nothing where all can. */
    public Optional<String> mistake() {
        for (String variable : variables()) {
            if (!NAME.matcher(variable).matches()) {
                return Optional.of("`${" + variable + "}` names no attribute");
            }
            if (variable.startsWith("dir:") && OldNames.find(variable).isEmpty()) {
                return Optional.of("`${" + variable + "}` is none of the names of that table");
            }
        }
        return VARIABLE.matcher(text).replaceAll("").contains("${")
                ? Optional.of("a variable in `" + text + "` does not end")
                : Optional.empty();
    }

    /** The names between {@code ${} and {@code }}. */
    public List<String> variables() {
        List<String> names = new ArrayList<>();
        Matcher matcher = VARIABLE.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1).strip());
        }
        return names;
    }

    /** The attributes of an entry that are needed to fill it in. */
    public List<String> attributes() {
        return variables().stream().flatMap(name -> OldNames.attributes(name).stream()).toList();
    }

    /** Filled in; empty where a variable has no value. */
    public String fill(UnaryOperator<String> value) {
        StringBuilder filled = new StringBuilder();
        Matcher matcher = VARIABLE.matcher(text);
        int from = 0;
        while (matcher.find()) {
            String found = value.apply(matcher.group(1).strip());
            if (found.isEmpty()) {
                return "";
            }
            filled.append(text, from, matcher.start()).append(found);
            from = matcher.end();
        }
        return filled.append(text, from, text.length()).toString().strip();
    }

    /** Whether it takes the sign-in name of Windows rather than an attribute of mail. */
    boolean isWindowsName() {
        return variables().stream()
                .anyMatch(name ->
                        name.equalsIgnoreCase("dir:windowsUpn")
                                || name.equalsIgnoreCase("windowsUpn")
                                || name.equalsIgnoreCase("userprincipalname"));
    }
}
