package patchbay.scenarios.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks at a page as several people do: by WCAG 2.2 AA (axe-core) in both themes, by the keyboard
 * alone, on a window 320 px wide, and in German.
 */
final class Inspection {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int NARROW = 320;

    private final Axe axe;
    private final boolean pictures = Boolean.getBoolean("patchbay.pictures");
    private final List<String> complaints = new ArrayList<>();
    private final Set<String> seen = new TreeSet<>();

    /** The console's menu is the same beside every page: looked at once. */
    private boolean menuSeen;

    Inspection() throws IOException {
        axe = new Axe();
    }

    /** What was found wrong, page by page. */
    List<String> complaints() {
        return complaints;
    }

    /** Names of the pages looked at. */
    Set<String> seen() {
        return seen;
    }

    /** A page that came of a form: it is looked at as it stands. */
    void look(Page page) {
        String name = String.valueOf(page.getAttribute("body", "data-page"));
        seen.add(name);
        page.setViewportSize(1280, 800);
        boolean menu = page.locator("nav.side").count() > 0;
        boolean whole = !menu || !menuSeen;
        menuSeen |= menu;
        note(name + " (light)", axe.everything(page, whole));
        note(name + " (keyboard)", Keyboard.complaints(page, whole));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        note(name + " (dark)", axe.contrast(page));
        page.setViewportSize(NARROW, 640);
        note(name + " (narrow)", axe.sizes(page));
        width(page, name);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1280, 800);
    }

    /** A page that has an address: looked at as it stands, then in German. */
    void lookInBothLanguages(Page page) {
        look(page);
        String address = page.url();
        BrowserContext context = page.context();
        URI uri = URI.create(address);
        String origin = uri.getScheme() + "://" + uri.getRawAuthority();
        context.addCookies(List.of(new Cookie("plain-language", "de").setUrl(origin)));
        page.setViewportSize(NARROW, 640);
        page.navigate(address);
        String name = page.getAttribute("body", "data-page") + " (German)";
        if (!"de".equals(page.getAttribute("html", "lang"))) {
            complaints.add(name + ": is not in German");
        }
        width(page, name);
        if (pictures) {
            picture(page, "de-light-narrow");
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            page.setViewportSize(1280, 800);
            picture(page, "de-dark-wide");
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        }
        page.setViewportSize(1280, 800);
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("plain-language"));
    }

    /** Without scripts: what a page's own scripts hide or show is there. */
    void lookWithoutScripts(Page page) {
        String name = page.getAttribute("body", "data-page") + " (no script)";
        note(name, axe.everything(page, true));
        width(page, name);
    }

    private void picture(Page page, String look) {
        String name = page.getAttribute("body", "data-page") + "-" + look + ".png";
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name)));
    }

    /** WCAG 2.2, 1.4.10: nobody scrolls sideways to read. */
    private void width(Page page, String name) {
        int width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        int window = page.viewportSize().width;
        if (width > window) {
            complaints.add(
                    name
                            + ": "
                            + width
                            + " px wide in a window of "
                            + window
                            + ": "
                            + page.evaluate(
                                    "[...document.querySelectorAll('main *, header *, footer *')]"
                                            + ".filter(it => it.getBoundingClientRect().right > innerWidth"
                                            + " && !it.closest('pre'))"
                                            + ".map(it => it.outerHTML.slice(0, 120)).slice(-2).join(' ; ')"));
        }
    }

    private void note(String name, List<String> found) {
        found.forEach(each -> complaints.add(name + ": " + each));
    }
}
