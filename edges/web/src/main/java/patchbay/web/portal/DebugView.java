package patchbay.web.portal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import patchbay.identity.portal.SamlPost;
import patchbay.web.page.XmlLines;

/**
 * A response that its own subject looks at before it is sent (rule 7.20).
 *
 * @param recipient the address as it is configured
 * @param xml broken into lines
 */
public record DebugView(HandOverView form, String recipient, String xml) {
    static String xml(SamlPost post) {
        return XmlLines.broken(
                new String(
                        Base64.getDecoder().decode(post.samlResponse().reveal()),
                        StandardCharsets.UTF_8));
    }
}
