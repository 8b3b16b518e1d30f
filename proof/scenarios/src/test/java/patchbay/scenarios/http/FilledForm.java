package patchbay.scenarios.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form in a browser that runs no scripts: what nobody touches is sent as the page has it, boxes
 * and choices included.
 */
public final class FilledForm {
    private static final String ATTRIBUTES = "\\b((?:[^>\"]++|\"[^\"]*+\")*+)>";
    private static final Pattern CONTROL = Pattern.compile("<(input|select|textarea)" + ATTRIBUTES);
    private static final Pattern OPTION = Pattern.compile("<option" + ATTRIBUTES);

    private final Surfer surfer;
    private final String address;
    private final List<Map.Entry<String, String>> fields = new ArrayList<>();

    FilledForm(Surfer surfer, Page page, String id) {
        this.surfer = surfer;
        this.address = page.address().resolve(page.action(id)).toString();
        String text = page.formText(id);
        Matcher control = CONTROL.matcher(text);
        while (control.find()) {
            String tag = control.group();
            String name = Page.attribute(tag, "name");
            if (!name.isEmpty()) {
                read(control.group(1), tag, name, text, control.end());
            }
        }
    }

    private void read(String kind, String tag, String name, String text, int end) {
        switch (kind) {
            case "textarea" ->
                    fields.add(
                            Map.entry(
                                    name, Page.plain(text.substring(end, text.indexOf('<', end)))));
            case "select" -> {
                String options = text.substring(end, text.indexOf("</select>", end));
                Matcher option = OPTION.matcher(options);
                String chosen = "";
                boolean any = false;
                while (option.find()) {
                    boolean selected = option.group(1).matches(".*\\bselected\\b.*");
                    if (selected || !any) {
                        chosen = Page.attribute(option.group(), "value");
                    }
                    any = true;
                }
                if (any) {
                    fields.add(Map.entry(name, chosen));
                }
            }
            default -> {
                String type = Page.attribute(tag, "type");
                boolean box = type.equals("checkbox") || type.equals("radio");
                if (!box || tag.matches("(?s).*\\bchecked\\b.*")) {
                    fields.add(Map.entry(name, Page.attribute(tag, "value")));
                }
            }
        }
    }

    /** Types into the field, or ticks the box that is not sent otherwise. */
    public FilledForm set(String name, String value) {
        for (int i = fields.size() - 1; i >= 0; i--) {
            if (fields.get(i).getKey().equals(name)) {
                fields.set(i, Map.entry(name, value));
                return this;
            }
        }
        fields.add(Map.entry(name, value));
        return this;
    }

    /** Types into several fields. */
    public FilledForm fill(Map<String, String> typed) {
        typed.forEach(this::set);
        return this;
    }

    /** Types into the field that stands in the same row as another with this value. */
    public FilledForm beside(String other, String value, String name, String typed) {
        int row = -1;
        int count = 0;
        for (Map.Entry<String, String> field : fields) {
            if (field.getKey().equals(other)) {
                row = field.getValue().equals(value) ? count : row;
                count++;
            }
        }
        count = 0;
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).getKey().equals(name) && count++ == row) {
                fields.set(i, Map.entry(name, typed));
                return this;
            }
        }
        throw new AssertionError("no " + other + " is " + value + " in " + fields);
    }

    /** Presses the button. */
    public Page send() {
        return surfer.post(address, fields);
    }

    /** Presses a button that has a name and a value. */
    public Page press(String name, String value) {
        fields.add(Map.entry(name, value));
        return send();
    }
}
