package patchbay.web.console.applications;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import patchbay.identity.application.Draft;
import patchbay.identity.application.SettingField;
import patchbay.web.http.Form;

/** What stands in the posted form of an application's settings. */
final class DraftForm {
    private DraftForm() {}

    static Draft read(Form form) {
        Map<SettingField, String> values = new EnumMap<>(SettingField.class);
        for (SettingField field : SettingField.values()) {
            // A box that can be ticked has a hidden "false" before it: the last value counts.
            List<String> sent = form.all(field.title());
            values.put(field, sent.isEmpty() ? "" : sent.getLast());
        }
        List<String> attributes = form.all("attribute");
        List<String> texts = form.all("value");
        List<String> formats = form.all("format");
        List<Draft.Row> rows = new ArrayList<>();
        for (int i = 0; i < attributes.size(); i++) {
            String text = i < texts.size() ? texts.get(i) : "";
            if (!attributes.get(i).isBlank() || !text.isBlank()) {
                rows.add(
                        new Draft.Row(
                                attributes.get(i), text, i < formats.size() ? formats.get(i) : ""));
            }
        }
        return new Draft(values, rows);
    }
}
