package patchbay.iam;

import java.util.LinkedHashMap;
import java.util.Map;
import patchbay.policy.PolicyDocument;
import patchbay.policy.PolicyParse;
import patchbay.policy.PolicyType;

/**
 * Policy documents ready to be evaluated, remembered by their text: what was changed has another
 * text, so nothing here is ever stale.
 */
final class CompiledPolicies {
    /** Characters of remembered documents, about 4 MB with what is made of them. */
    private static final int ROOM = 500_000;

    private record Key(PolicyType type, String text) {}

    private final Map<Key, PolicyParse> remembered = new LinkedHashMap<>(64, 0.75f, true);
    private int characters;

    /** The document, compiled now or before. */
    PolicyParse of(PolicyType type, String text) {
        var key = new Key(type, text);
        synchronized (remembered) {
            PolicyParse known = remembered.get(key);
            if (known != null) {
                return known;
            }
        }
        PolicyParse fresh = PolicyDocument.parse(type, text);
        synchronized (remembered) {
            if (remembered.put(key, fresh) == null) {
                characters += text.length();
            }
            var oldest = remembered.entrySet().iterator();
            while (characters > ROOM && oldest.hasNext()) {
                characters -= oldest.next().getKey().text().length();
                oldest.remove();
            }
        }
        return fresh;
    }
}
