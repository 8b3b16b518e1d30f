package patchbay.smtp;

import patchbay.identity.mail.Letter;

/** A letter for readers that show buttons: no pictures, nothing fetched, colours of its own. */
final class Html {
    private static final String BUTTON =
            "display:inline-block;padding:12px 20px;background:#0a5f5a;color:#ffffff;"
                    + "text-decoration:none;border-radius:6px;font-weight:600";

    private Html() {}

    static String of(Letter letter) {
        StringBuilder html =
                new StringBuilder("<!doctype html><html lang=\"en\"><head><title>")
                        .append(escaped(letter.subject()))
                        .append(
                                "</title></head><body style=\"font-family:sans-serif;"
                                        + "line-height:1.5;max-width:36em;margin:1em auto\">");
        letter.paragraphs()
                .forEach(text -> html.append("<p>").append(escaped(text)).append("</p>"));
        letter.action()
                .ifPresent(action ->
                        html.append("<p><a style=\"")
                                .append(BUTTON)
                                .append("\" href=\"")
                                .append(escaped(action.address()))
                                .append("\">")
                                .append(escaped(action.label()))
                                .append("</a></p>"));
        return html.append("</body></html>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
