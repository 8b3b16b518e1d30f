package patchbay.identity.scim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import patchbay.identity.directory.Directory;
import patchbay.identity.directory.DirectoryStore.Joined;
import patchbay.identity.directory.GroupId;
import patchbay.identity.directory.PersonId;
import patchbay.wire.json.Json;

/**
 * Who joins and who leaves a group by one request: a hundred at most, and never all at once without
 * their names (rule 7.31).
 *
 * <p>A group may be named, too: that is noted as nesting, which is shown and counts for nothing
 * (rule 7.19).
 */
final class MemberChange {
    private static final int MOST = 100;
    private static final Pattern ONE =
            Pattern.compile(
                    "members\\[\\s*value\\s+eq\\s+\"([0-9a-f-]{36,47})\"\\s*\\]",
                    Pattern.CASE_INSENSITIVE);

    private final Set<String> joining = new LinkedHashSet<>();
    private final Set<PersonId> before = new LinkedHashSet<>();
    private final Set<String> leaving = new LinkedHashSet<>();
    private final Set<GroupId> nested = new LinkedHashSet<>();

    /** Takes note of one step of a PATCH. */
    void add(PatchOperation operation) throws ScimFault {
        Matcher one = ONE.matcher(operation.path());
        boolean whole = operation.path().equalsIgnoreCase("members");
        switch (operation.kind()) {
            case ADD -> {
                if (!whole) {
                    throw ScimFault.invalid("members are added by the path `members`");
                }
                join(items(operation));
            }
            case REMOVE -> {
                if (one.matches()) {
                    leaving.add(one.group(1).toLowerCase(Locale.ROOT));
                } else if (whole && operation.value().isPresent()) {
                    for (Json item : items(operation)) {
                        leaving.add(value(item));
                    }
                } else {
                    throw ScimFault.invalid("all members cannot be removed at once");
                }
            }
            case REPLACE -> throw ScimFault.invalid("all members cannot be replaced at once");
        }
    }

    private static List<Json> items(PatchOperation operation) throws ScimFault {
        Json value = operation.value().orElseThrow();
        if (value instanceof Json.Arr(List<Json> items)) {
            return items;
        }
        if (value instanceof Json.Obj) {
            return List.of(value);
        }
        throw ScimFault.invalid("members are a list of objects");
    }

    void join(List<Json> members) throws ScimFault {
        for (Json member : members) {
            joining.add(value(member));
        }
    }

    /** Somebody who is a member now and leaves unless named. */
    void leave(PersonId person) {
        before.add(person);
    }

    private static String value(Json member) throws ScimFault {
        if (member instanceof Json.Obj object && !object.text("value").isEmpty()) {
            return object.text("value").toLowerCase(Locale.ROOT);
        }
        throw ScimFault.invalid("a member is an object with a value");
    }

    /** Whether it can be made, before anything else of the request is done. */
    void check(Directory directory) throws ScimFault {
        if (joining.size() + leaving.size() > MOST) {
            throw ScimFault.invalid("one request changes " + MOST + " memberships at most");
        }
        for (String id : List.copyOf(joining)) {
            if (PersonId.parse(id).flatMap(directory::person).isPresent()) {
                continue;
            }
            GroupId group =
                    GroupId.parse(id)
                            .filter(known -> directory.group(known).isPresent())
                            .orElseThrow(() -> ScimFault.notFound("Member"));
            joining.remove(id);
            nested.add(group);
        }
    }

    void make(Directory directory, GroupId group, String by) throws ScimFault {
        for (GroupId inner : nested) {
            boolean _ = directory.memberships().nest(group, inner);
        }
        List<PersonId> out = new ArrayList<>(before);
        for (String id : leaving) {
            PersonId.parse(id).ifPresent(out::add);
            GroupId.parse(id)
                    .ifPresent(inner -> {
                        boolean _ = directory.memberships().unnest(group, inner);
                    });
        }
        List<PersonId> in = joining.stream().map(PersonId::new).toList();
        out.removeAll(in);
        if (in.isEmpty() && out.isEmpty()) {
            return;
        }
        Joined joined = directory.memberships().change(group, out, in, by);
        if (joined == Joined.NO_GROUP || joined == Joined.NO_PERSON) {
            throw ScimFault.notFound(joined == Joined.NO_GROUP ? "Group" : "Member");
        }
    }
}
