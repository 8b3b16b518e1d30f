package patchbay.identity.directory;

import java.util.ArrayList;
import java.util.List;
import patchbay.aws.Secret;
import patchbay.explain.Check;
import patchbay.explain.Remedy;

/** Which passwords people may choose (rule 7.23). A check never repeats the password. */
final class PasswordRules {
    private static final String SIGNS = "~!@#$%^&*_-+=`|\\(){}[]:;\"'<>,.?/";
    private static final String EXPECTED =
            "8 to 64 characters with a lower case letter, an upper case letter, a digit and a sign";

    private PasswordRules() {}

    static Check check(Secret password) {
        String text = password.reveal();
        List<String> missing = new ArrayList<>();
        if (text.length() < 8 || text.length() > 64) {
            missing.add("8 to 64 characters");
        }
        if (text.chars().noneMatch(Character::isLowerCase)) {
            missing.add("a lower case letter");
        }
        if (text.chars().noneMatch(Character::isUpperCase)) {
            missing.add("an upper case letter");
        }
        if (text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            missing.add("a digit");
        }
        if (text.chars().noneMatch(c -> SIGNS.indexOf(c) >= 0)) {
            missing.add("a sign");
        }
        return missing.isEmpty()
                ? Check.pass(DirectoryCheck.PASSWORD_RULES, EXPECTED, "all of them")
                : Check.fail(
                        DirectoryCheck.PASSWORD_RULES,
                        EXPECTED,
                        "a password without " + String.join(", ", missing),
                        Remedy.of("choose a password with " + String.join(", ", missing)));
    }
}
