package patchbay.web.page;

/** Breaks canonical XML into lines, for eyes only: an element that holds elements, a line each. */
public final class XmlLines {
    private XmlLines() {}

    public static String broken(String xml) {
        StringBuilder lines = new StringBuilder();
        int depth = 0;
        boolean opened = false;
        for (String part : xml.split("(?<=>)(?=<)|(?<=>)(?=[^<])|(?=</)", -1)) {
            boolean closing = part.startsWith("</");
            boolean opening = !closing && part.startsWith("<") && !part.endsWith("/>");
            if (closing) {
                depth--;
            }
            if (opening || (closing && !opened)) {
                lines.append(lines.isEmpty() ? "" : "\n").append("  ".repeat(Math.max(0, depth)));
            }
            lines.append(part);
            if (opening) {
                depth++;
            }
            opened = !closing;
        }
        return lines.toString();
    }
}
