package patchbay.server.elsewhere;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import patchbay.aws.Arn;
import patchbay.cli.Evidence;
import patchbay.saml.verify.Claims;

/**
 * What a response says it is for: which roles of which accounts, and as whom. Nothing is decided by
 * it; it tells what has to be there so that the services can decide.
 */
record Claimed(List<Arn> roles, List<Arn> providers, Optional<String> sessionName, Claims claims) {
    private static final String ATTRIBUTES = "/SAML/Attributes/";
    private static final Pattern ROLE =
            Pattern.compile("arn:[a-z-]+:iam::\\d{12}:role/[^,\\s\"']+");
    private static final Pattern PROVIDER =
            Pattern.compile("arn:[a-z-]+:iam::\\d{12}:saml-provider/[^,\\s\"']+");

    static Claimed of(Claims claims, Evidence evidence) {
        List<String> values = values(claims, "Role");
        List<Arn> roles = new ArrayList<>(found(ROLE, values));
        // An encrypted response says nothing before it is opened: the files have to.
        evidence.roles().stream()
                .flatMap(role -> Arn.parse(role.arn()).stream())
                .filter(_ -> roles.isEmpty())
                .forEach(roles::add);
        List<Arn> providers = new ArrayList<>(found(PROVIDER, values));
        if (claims.encrypted() && providers.isEmpty()) {
            providers.addAll(
                    found(
                            PROVIDER,
                            evidence.roles().stream()
                                    .map(Evidence.RoleFile::trustPolicy)
                                    .toList()));
        }
        return new Claimed(
                List.copyOf(roles),
                List.copyOf(providers),
                values(claims, "RoleSessionName").stream().findFirst(),
                claims);
    }

    private static List<String> values(Claims claims, String name) {
        return claims.attributes().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(ATTRIBUTES + name))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    private static List<Arn> found(Pattern pattern, List<String> values) {
        return values.stream()
                .flatMap(value -> pattern.matcher(value).results().map(MatchResult::group))
                .flatMap(text -> Arn.parse(text).stream())
                .distinct()
                .toList();
    }

    /** The role that the sign-in is about: the one that was asked for, or the only or first one. */
    Optional<Arn> role(Evidence evidence) {
        Optional<String> wanted =
                evidence.wantedRole().or(() -> evidence.post().flatMap(Evidence.Post::role));
        Optional<Arn> known =
                evidence.roles().stream()
                        .flatMap(file ->
                                roles.stream().filter(arn -> arn.toString().equals(file.arn())))
                        .findFirst();
        return Stream.of(
                        wanted.flatMap(Arn::parse).filter(roles::contains),
                        known,
                        roles.stream().findFirst())
                .flatMap(Optional::stream)
                .findFirst();
    }
}
