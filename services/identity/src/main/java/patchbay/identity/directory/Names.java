package patchbay.identity.directory;

import java.util.Set;
import java.util.regex.Pattern;

/** The forms of names in the directory (rule 7.7). */
public final class Names {
    private static final Pattern USER_NAME =
            Pattern.compile("[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]{1,128}");
    private static final Pattern GROUP_NAME =
            Pattern.compile("[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P} ]{1,1024}");
    private static final Pattern PERSONAL_NAME =
            Pattern.compile("[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\p{Zs}]{1,1024}");
    private static final Pattern DETAIL =
            Pattern.compile("[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\t\\n\\r \u00a0\u3000]{1,1024}");
    private static final Pattern EXTERNAL =
            Pattern.compile("[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]{1,256}");
    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}@[\\p{L}\\p{N}.-]{1,190}");
    private static final Set<String> RESERVED = Set.of("administrator", "awsadministrators");

    private Names() {}

    static boolean isUserName(String text) {
        return USER_NAME.matcher(text).matches() && !RESERVED.contains(key(text));
    }

    static boolean isGroupName(String text) {
        return GROUP_NAME.matcher(text).matches() && !RESERVED.contains(key(text));
    }

    static boolean isPersonalName(String text) {
        return PERSONAL_NAME.matcher(text).matches() && !text.isBlank();
    }

    /** Whether it may stand in any other attribute, or describe a group. */
    static boolean isDetail(String text) {
        return DETAIL.matcher(text).matches();
    }

    static boolean isExternalId(ExternalId id) {
        return EXTERNAL.matcher(id.issuer()).matches() && EXTERNAL.matcher(id.id()).matches();
    }

    static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches();
    }

    /**
     * The form in which names are compared: ASCII letters in lower case, everything else as it is,
     * so that no two writing systems meet by accident.
     */
    public static String key(String name) {
        StringBuilder key = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            key.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        return key.toString();
    }
}
