package patchbay.scenarios.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Walks through a page by the Tab key alone. */
final class Keyboard {
    private static final int MOST = 400;

    /** Numbers everything that the Tab key should reach; of radio buttons, one in each group. */
    private static final String NUMBER =
            """
            (whole) => {
              const all = [...document.querySelectorAll(
                'a[href], button, input, select, textarea, summary, [tabindex="0"]')];
              const main = document.getElementById('main');
              const groups = new Set();
              let number = 0;
              for (const it of all) {
                const shown = it.checkVisibility({ visibilityProperty: true });
                const closed = it.closest('details:not([open])');
                const folded = closed && !(it.tagName === 'SUMMARY' && it.parentElement === closed)
                  && !it.checkVisibility({ contentVisibilityAuto: true });
                if (!whole && !(main.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING)) {
                  continue;
                }
                if (it.disabled || it.type === 'hidden' || !shown || folded || it.tabIndex < 0) {
                  continue;
                }
                if (it.type === 'radio') {
                  const group = (it.form && it.form.id) + '/' + it.name;
                  const chosen = it.form && it.form.querySelector(`input[name="${it.name}"]:checked`);
                  if (groups.has(group) || (chosen && chosen !== it)) {
                    continue;
                  }
                  groups.add(group);
                }
                it.dataset.tab = String(number++);
              }
              const start = whole ? document.body : main;
              start.tabIndex = -1;
              start.focus({ preventScroll: true });
              document.body.removeAttribute('tabindex');
              return number;
            }
            """;

    /** Which element has the focus, and what of it cannot be seen. */
    private static final String LOOK =
            """
            () => {
              const it = document.activeElement;
              if (!it || it === document.body) {
                return '';
              }
              const style = getComputedStyle(it);
              const box = it.getBoundingClientRect();
              const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
              const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
              return (it.dataset.tab ?? 'x') + '|' + (ring ? '' : ' no ring') + (inside ? '' : ' out of sight')
                + '|' + it.outerHTML.slice(0, 160);
            }
            """;

    private Keyboard() {}

    /**
     * What a person without a mouse would complain about.
     *
     * @param whole from the page's top, or from its content on, past a menu that is known
     */
    static List<String> complaints(Page page, boolean whole) {
        int expected = ((Number) page.evaluate(NUMBER, whole)).intValue();
        Set<String> reached = new LinkedHashSet<>();
        List<String> complaints = new ArrayList<>();
        String before = "";
        for (int press = 0; press < MOST; press++) {
            page.keyboard().press("Tab");
            String look = String.valueOf(page.evaluate(LOOK));
            if (look.isEmpty()) {
                break;
            }
            String[] parts = look.split("\\|", 3);
            if (!parts[1].isEmpty()) {
                complaints.add("focus:" + parts[1] + ": " + parts[2]);
            }
            if (parts[0].equals("x") && !whole) {
                break;
            }
            boolean again = !reached.add(parts[0]);
            if (again && !parts[0].equals(before)) {
                break;
            }
            before = parts[0];
        }
        reached.remove("x");
        if (reached.size() < expected) {
            complaints.add(
                    "the Tab key reaches "
                            + reached.size()
                            + " of "
                            + expected
                            + ": "
                            + page.evaluate(
                                    "seen => [...document.querySelectorAll('[data-tab]')]"
                                            + ".filter(it => !seen.includes(it.dataset.tab))"
                                            + ".map(it => it.outerHTML.slice(0, 120)).join(' ; ')",
                                    new ArrayList<>(reached)));
        }
        return complaints;
    }
}
