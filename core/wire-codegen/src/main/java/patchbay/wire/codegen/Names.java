package patchbay.wire.codegen;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** Java's names for the model's names. */
final class Names {
    private Names() {}

    /**
     * {@code RoleName} → {@code roleName}, {@code SAMLProviderArn} → {@code samlProviderArn}: the
     * leading run of capitals becomes small, save the one that begins the next word.
     */
    static String component(String member) {
        int run = 0;
        while (run < member.length() && Character.isUpperCase(member.charAt(run))) {
            run++;
        }
        int small = run <= 1 || run == member.length() ? run : run - 1;
        String name = member.substring(0, small).toLowerCase(Locale.ROOT) + member.substring(small);
        return SourceVersion.isKeyword(name) ? name + "_" : name;
    }

    /** {@code roleNameType} → {@code ROLE_NAME_TYPE}. */
    static String constant(String shape) {
        return shape.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
                .toUpperCase(Locale.ROOT);
    }

    /**
     * {@code iam} → {@code Iam}, {@code iam-toolbox} → {@code IamToolbox}, {@code portal.sso} →
     * {@code PortalSso}.
     */
    static String type(String service) {
        return Stream.of(service.split("[-.]"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** The package of a service's records: {@code iam-toolbox} → {@code iamtoolbox}. */
    static String lastOfPackage(String service) {
        return service.replaceAll("[-.]", "");
    }

    /** A Java string literal. */
    static String literal(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
