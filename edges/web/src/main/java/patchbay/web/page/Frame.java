package patchbay.web.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a page's content.
 *
 * @param page the value of {@code data-page}, by which programs know the page
 * @param title of the window; the product's name is added
 * @param place where we are, in words, beside the product's name; may be empty
 * @param home where the product's name leads
 * @param nav links in the page's head, where there are few
 * @param menu links beside the page, in groups, where there are many
 * @param person who is signed in, as they are called here
 * @param signOut where the form beside the person's name posts to
 * @param wide whether the content uses the window's width
 * @param data further {@code data-…} attributes of the body: agent, status, check, failure
 */
public record Frame(
        String page,
        String title,
        String place,
        String home,
        List<NavLink> nav,
        List<NavGroup> menu,
        Optional<String> person,
        String signOut,
        boolean wide,
        Map<String, String> data) {
    public Frame {
        nav = List.copyOf(nav);
        menu = List.copyOf(menu);
        data = Map.copyOf(data);
    }

    /** A page without navigation, for nobody in particular. */
    public static Frame of(String page, String title) {
        return new Frame(
                page, title, "", "/", List.of(), List.of(), Optional.empty(), "", false, Map.of());
    }

    public Frame place(String words, String root) {
        return new Frame(page, title, words, root, nav, menu, person, signOut, wide, data);
    }

    public Frame nav(List<NavLink> links) {
        return new Frame(page, title, place, home, links, menu, person, signOut, wide, data);
    }

    public Frame menu(List<NavGroup> groups) {
        return new Frame(page, title, place, home, nav, groups, person, signOut, wide, data);
    }

    /** The label of the menu's group that this page belongs to; empty where to none. */
    public String section() {
        return menu.stream().filter(NavGroup::current).map(NavGroup::label).findFirst().orElse("");
    }

    /** For this person, who can sign out by a post to the address. */
    public Frame person(String name, String signOutAction) {
        return new Frame(
                page, title, place, home, nav, menu, Optional.of(name), signOutAction, wide, data);
    }

    public Frame widely() {
        return new Frame(page, title, place, home, nav, menu, person, signOut, true, data);
    }

    public Frame narrowly() {
        return new Frame(page, title, place, home, nav, menu, person, signOut, false, data);
    }

    public Frame data(Map<String, String> attributes) {
        return new Frame(page, title, place, home, nav, menu, person, signOut, wide, attributes);
    }

    /** The value of {@code data-NAME}; null leaves the attribute out. */
    public @Nullable String data(String name) {
        return data.get(name);
    }

    public String stylesheet() {
        return Assets.STYLESHEET.path();
    }

    public String script() {
        return Assets.SCRIPT.path();
    }

    public String icon() {
        return Assets.ICON.path();
    }
}
