package patchbay.connect;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import patchbay.explain.Check;
import patchbay.explain.Remedy;

/** Says what is there where a login is missing: the causes of F02, told apart. */
final class LoginHints {
    /** Logins further apart than this resemble each other by chance. */
    private static final int FARTHEST = 3;

    /** How many logins are looked at on each side of the name: in a small instance all. */
    static final int NEIGHBOURS = 100;

    private LoginHints() {}

    /**
     * @param logins that may be meant
     * @param inAll how many there are
     */
    static Check missing(
            String name,
            Instance instance,
            List<String> logins,
            long inAll,
            List<Instance> elsewhere) {
        Optional<String> sameButCase = alike(name, logins, List.of(Resemblance.CASE));
        if (sameButCase.isPresent()) {
            return fail(
                    name,
                    "`" + sameButCase.get() + "` differs only in case, nearest of " + inAll,
                    "delete the user `"
                            + sameButCase.get()
                            + "` and create it again as `"
                            + name
                            + "`, or map RoleSessionName to another attribute");
        }
        if (!elsewhere.isEmpty()) {
            return fail(
                    name,
                    "no such login here, but instance `"
                            + elsewhere.getFirst().alias()
                            + "` has it",
                    "point the relay state at instance `"
                            + elsewhere.getFirst().id()
                            + "`, or create the user `"
                            + name
                            + "` in `"
                            + instance.alias()
                            + "`");
        }
        Optional<String> sameLocalPart =
                alike(name, logins, List.of(Resemblance.DOMAIN, Resemblance.SHORT));
        if (sameLocalPart.isPresent()) {
            return fail(
                    name,
                    "`" + sameLocalPart.get() + "` has the same part before the @",
                    "map RoleSessionName to the attribute that holds `"
                            + sameLocalPart.get()
                            + "`, or create the user `"
                            + name
                            + "`");
        }
        String found =
                nearest(name, logins)
                        .map(login -> "`" + login + "` is the nearest of " + inAll)
                        .orElse("none of the " + inAll + " logins resembles it");
        return fail(
                name,
                found,
                "create the user `"
                        + name
                        + "` in instance `"
                        + instance.alias()
                        + "`, or map RoleSessionName to another attribute");
    }

    private static Check fail(String name, String found, String remedy) {
        return Check.fail(
                ConnectCheck.LOGIN_IS_SESSION_NAME,
                "login `" + name + "`",
                found,
                Remedy.of(remedy));
    }

    private static Optional<String> alike(
            String name, List<String> logins, List<Resemblance> ways) {
        return logins.stream()
                .filter(login -> Resemblance.of(name, login).filter(ways::contains).isPresent())
                .findFirst();
    }

    /** The login with the fewest other letters, where it does not resemble the name by chance. */
    static Optional<String> nearest(String name, List<String> logins) {
        return logins.stream()
                .min(Comparator.comparingInt(login -> distance(login, name)))
                .filter(login -> distance(login, name) <= farthest(name));
    }

    /** Two short names at one company are three letters apart by chance, too. */
    private static int farthest(String name) {
        return Math.min(FARTHEST, Resemblance.local(name).length() / 2);
    }

    /** Letters to insert, delete or replace, ignoring case. */
    static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
