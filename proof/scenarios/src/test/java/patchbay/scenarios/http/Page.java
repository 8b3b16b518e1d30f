package patchbay.scenarios.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page as programs read it: by ids and attributes. */
public record Page(URI address, int status, String html) {
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");

    /** An attribute of the body; empty where it has none. */
    public String body(String attribute) {
        return attribute(tag("<body\\b[^>]*>"), attribute);
    }

    /** The text of the element with this id, which holds text only. */
    public String text(String id) {
        return plain(
                first("<[^>]*\\bid=\"" + Pattern.quote(id) + "\"[^>]*>([^<]*)<")
                        .orElseThrow(() -> new AssertionError("no #" + id + " in " + this)));
    }

    /** Where the link with this attribute leads. */
    public String link(String attribute, String value) {
        String pair = Pattern.quote(attribute + "=\"" + value + "\"");
        return attribute(tag("<a\\b[^>]*" + pair + "[^>]*>"), "href");
    }

    String action(String form) {
        return attribute(formTag(form), "action");
    }

    /** What stands between the form's tags. */
    String formText(String form) {
        int start = html.indexOf(formTag(form));
        return html.substring(start, html.indexOf("</form>", start));
    }

    Map<String, String> fields(String form) {
        Matcher inputs = INPUT.matcher(formText(form));
        Map<String, String> fields = new LinkedHashMap<>();
        while (inputs.find()) {
            fields.put(attribute(inputs.group(), "name"), attribute(inputs.group(), "value"));
        }
        return fields;
    }

    /** A hidden field of a form. */
    public String field(String form, String name) {
        return fields(form).getOrDefault(name, "");
    }

    private String formTag(String form) {
        return tag("<form\\b[^>]*\\bid=\"" + Pattern.quote(form) + "\"[^>]*>");
    }

    private String tag(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(html);
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in " + this);
        }
        return matcher.group();
    }

    private Optional<String> first(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(html);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    static String attribute(String tag, String name) {
        Matcher matcher = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
        return matcher.find() ? plain(matcher.group(1)) : "";
    }

    static String plain(String escaped) {
        return escaped.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .strip();
    }
}
