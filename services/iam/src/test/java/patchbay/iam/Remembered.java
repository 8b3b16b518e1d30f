package patchbay.iam;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import patchbay.aws.AccountId;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/** Stores that forget everything when the test ends. */
final class Remembered {
    final Roles roles = new Roles();
    final Users users = new Users();
    final Groups groups = new Groups();
    final Policies policies = new Policies();
    final Providers providers = new Providers();
    final Settings settings = new Settings();
    final Keys keys = new Keys();
    final Uses uses = new Uses();

    /** What a role or user holds, put together from the stores. */
    final IdentityStore identities =
            new IdentityStore() {
                @Override
                public Optional<Held> role(AccountId account, String name) {
                    return roles.find(account, name)
                            .map(r -> held(r.ids(), r.permissions(), r.tags()));
                }

                @Override
                public Optional<Held> user(AccountId account, String name) {
                    return users.find(account, name)
                            .map(u ->
                                    new Held(
                                            u.ids().uniqueId(),
                                            u.permissions(),
                                            u.tags(),
                                            groups.groupsOf(account, name, "", 10),
                                            documents()));
                }
            };

    private IdentityStore.Held held(Identifiers ids, Permissions permissions, Tags tags) {
        return new IdentityStore.Held(ids.uniqueId(), permissions, tags, documents());
    }

    private Map<String, String> documents() {
        Map<String, String> documents = new HashMap<>();
        policies.byArn.forEach((arn, policy) -> documents.put(arn, policy.inForce().document()));
        return documents;
    }

    private static String key(AccountId account, String name) {
        return account + "/" + Folded.of(name);
    }

    /** Values of one kind by account and name in lower case. */
    abstract static class Named<T extends PolicyHolder<T>> {
        private final Map<String, T> all = new TreeMap<>();
        private final Function<T, Identifiers> ids;

        Named(Function<T, Identifiers> ids) {
            this.ids = ids;
        }

        public boolean add(T value) {
            Identifiers id = ids.apply(value);
            return all.putIfAbsent(key(id.account(), id.name()), value) == null;
        }

        public Optional<T> find(AccountId account, String name) {
            return findIgnoringCase(account, name)
                    .filter(value -> ids.apply(value).name().equals(name));
        }

        public Optional<T> findIgnoringCase(AccountId account, String name) {
            return Optional.ofNullable(all.get(key(account, name)));
        }

        public Optional<T> findById(String uniqueId) {
            return all.values().stream()
                    .filter(value -> value.ids().uniqueId().equals(uniqueId))
                    .findFirst();
        }

        public List<T> list(AccountId account, String pathPrefix, String after, int limit) {
            return all.values().stream()
                    .filter(value -> ids.apply(value).account().equals(account))
                    .filter(value -> ids.apply(value).path().startsWith(pathPrefix))
                    .filter(value -> Folded.of(ids.apply(value).name()).compareTo(after) > 0)
                    .limit(limit)
                    .toList();
        }

        public int count(AccountId account) {
            return list(account, "/", "", Integer.MAX_VALUE).size();
        }

        public Optional<Reply<T>> change(
                AccountId account, String name, Function<T, Reply<T>> edit) {
            return find(account, name)
                    .map(edit)
                    .map(reply -> {
                        if (reply instanceof Reply.Done<T>(T changed)) {
                            all.remove(key(account, name));
                            add(changed);
                        }
                        return reply;
                    });
        }

        public Optional<Reply<T>> rename(
                AccountId account, String name, UnaryOperator<T> edit, Fault taken) {
            return find(account, name)
                    .map(before -> {
                        T after = edit.apply(before);
                        Optional<T> other = findIgnoringCase(account, after.name());
                        if (other.isPresent() && !other.get().equals(before)) {
                            return Reply.refused(taken);
                        }
                        all.remove(key(account, name));
                        add(after);
                        return Reply.done(after);
                    });
        }

        public Optional<Reply<T>> remove(
                AccountId account, String name, BiFunction<T, HolderStore.Ties, Reply<T>> guard) {
            return find(account, name)
                    .map(holder -> {
                        Reply<T> reply = guard.apply(holder, ties(holder));
                        if (reply instanceof Reply.Done<T>) {
                            all.remove(key(account, name));
                        }
                        return reply;
                    });
        }

        /** What is tied to it in the other stores. */
        HolderStore.Ties ties(T holder) {
            return HolderStore.Ties.NONE;
        }
    }

    static final class Roles extends Named<Role> implements RoleStore {
        Roles() {
            super(Role::ids);
        }
    }

    final class Users extends Named<User> implements UserStore {
        Users() {
            super(User::ids);
        }

        @Override
        HolderStore.Ties ties(User user) {
            AccountId account = user.ids().account();
            return new HolderStore.Ties(
                    keys.list(account, Optional.of(user.name())).size(),
                    groups.groupsOf(account, user.name(), "", Integer.MAX_VALUE).size());
        }
    }

    /** Groups, and their members by unique ids. */
    final class Groups extends Named<Group> implements GroupStore {
        private final Map<String, Set<String>> members = new HashMap<>();

        Groups() {
            super(Group::ids);
        }

        @Override
        HolderStore.Ties ties(Group group) {
            return new HolderStore.Ties(0, in(group).size());
        }

        private Set<String> in(Group group) {
            return members.computeIfAbsent(group.ids().uniqueId(), id -> new HashSet<>());
        }

        @Override
        public Joined join(AccountId account, String group, String user, int most) {
            if (find(account, group).isEmpty()) {
                return Joined.NO_GROUP;
            }
            if (users.find(account, user).isEmpty()) {
                return Joined.NO_USER;
            }
            Set<String> in = in(find(account, group).orElseThrow());
            String id = users.find(account, user).orElseThrow().ids().uniqueId();
            if (!in.contains(id) && groupsOf(account, user, "", most).size() == most) {
                return Joined.TOO_MANY;
            }
            in.add(id);
            return Joined.DONE;
        }

        @Override
        public Left leave(AccountId account, String group, String user) {
            if (find(account, group).isEmpty()) {
                return Left.NO_GROUP;
            }
            return users.find(account, user)
                    .map(u ->
                            in(find(account, group).orElseThrow()).remove(u.ids().uniqueId())
                                    ? Left.DONE
                                    : Left.NO_MEMBER)
                    .orElse(Left.NO_USER);
        }

        @Override
        public List<User> members(AccountId account, String group, String after, int limit) {
            Set<String> in = in(find(account, group).orElseThrow());
            return users.list(account, "/", after, Integer.MAX_VALUE).stream()
                    .filter(user -> in.contains(user.ids().uniqueId()))
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<Group> groupsOf(AccountId account, String user, String after, int limit) {
            String id = users.find(account, user).orElseThrow().ids().uniqueId();
            return list(account, "/", after, Integer.MAX_VALUE).stream()
                    .filter(group -> in(group).contains(id))
                    .limit(limit)
                    .toList();
        }
    }

    final class Policies implements ManagedPolicyStore {
        private final Map<String, ManagedPolicy> byArn = new TreeMap<>();

        @Override
        public boolean add(ManagedPolicy policy) {
            boolean taken =
                    byArn.keySet().stream()
                            .anyMatch(arn ->
                                    Folded.of(arn).equals(Folded.of(policy.arn().toString())));
            return !taken && byArn.put(policy.arn().toString(), policy) == null;
        }

        @Override
        public Optional<ManagedPolicy> find(String arn) {
            return Optional.ofNullable(byArn.get(arn))
                    .map(policy -> policy.used(uses(policy.ids().account(), arn).size(), 0));
        }

        @Override
        public List<ManagedPolicy> list(
                AccountId account, String pathPrefix, String after, int limit) {
            return List.copyOf(byArn.values());
        }

        @Override
        public int count(AccountId account) {
            return byArn.size();
        }

        @Override
        public int versions(AccountId account) {
            return byArn.values().stream().mapToInt(p -> p.versions().size()).sum();
        }

        @Override
        public Optional<Reply<ManagedPolicy>> change(
                String arn, Function<ManagedPolicy, Reply<ManagedPolicy>> edit) {
            return find(arn)
                    .map(edit)
                    .map(reply -> {
                        if (reply instanceof Reply.Done<ManagedPolicy>(ManagedPolicy p)) {
                            byArn.put(arn, p);
                        }
                        return reply;
                    });
        }

        @Override
        public Optional<Reply<ManagedPolicy>> remove(
                String arn, Function<ManagedPolicy, Reply<ManagedPolicy>> guard) {
            return find(arn)
                    .map(guard)
                    .map(reply -> {
                        if (reply instanceof Reply.Done<ManagedPolicy>) {
                            byArn.remove(arn);
                        }
                        return reply;
                    });
        }

        @Override
        public List<Use> uses(AccountId account, String arn) {
            return roles.list(account, "/", "", Integer.MAX_VALUE).stream()
                    .filter(role -> role.permissions().attached().contains(arn))
                    .map(role -> role.ids())
                    .map(ids -> new Use("role", ids.name(), ids.uniqueId(), ids.path(), false))
                    .toList();
        }
    }

    static final class Providers implements SamlProviderStore {
        private final Map<String, SamlProvider> byName = new TreeMap<>();

        private static String key(AccountId account, String name) {
            return account + "/" + name;
        }

        @Override
        public boolean add(SamlProvider provider) {
            return byName.putIfAbsent(key(provider.account(), provider.name()), provider) == null;
        }

        @Override
        public Optional<SamlProvider> find(AccountId account, String name) {
            return Optional.ofNullable(byName.get(key(account, name)));
        }

        @Override
        public Optional<SamlProvider> findById(String id) {
            return byName.values().stream().filter(p -> p.id().equals(id)).findFirst();
        }

        @Override
        public List<SamlProvider> withPrivateKeys(int limit) {
            return byName.values().stream().filter(p -> !p.keys().isEmpty()).limit(limit).toList();
        }

        @Override
        public List<SamlProvider> list(AccountId account) {
            return byName.values().stream().filter(p -> p.account().equals(account)).toList();
        }

        @Override
        public Optional<Reply<SamlProvider>> change(
                AccountId account, String name, Function<SamlProvider, Reply<SamlProvider>> edit) {
            return find(account, name)
                    .map(edit)
                    .map(reply -> {
                        if (reply instanceof Reply.Done<SamlProvider>(SamlProvider p)) {
                            byName.put(key(account, name), p);
                        }
                        return reply;
                    });
        }

        @Override
        public boolean remove(AccountId account, String name) {
            return byName.remove(key(account, name)) != null;
        }
    }

    static final class Settings implements AccountSettingsStore {
        private final Map<AccountId, AccountSettings.GlobalTokens> tokens = new HashMap<>();
        private final Map<AccountId, String> aliases = new HashMap<>();

        @Override
        public Optional<String> alias(AccountId account) {
            return Optional.ofNullable(aliases.get(account));
        }

        @Override
        public boolean setAlias(AccountId account, String alias) {
            if (aliases.containsValue(alias) && !alias.equals(aliases.get(account))) {
                return false;
            }
            aliases.put(account, alias);
            return true;
        }

        @Override
        public boolean removeAlias(AccountId account, String alias) {
            return aliases.remove(account, alias);
        }

        @Override
        public Optional<AccountSettings.GlobalTokens> globalTokens(AccountId account) {
            return Optional.ofNullable(tokens.get(account));
        }

        @Override
        public void setGlobalTokens(AccountId account, AccountSettings.GlobalTokens version) {
            tokens.put(account, version);
        }
    }

    final class Keys implements AccessKeyStore {
        private final Map<String, AccessKey> byId = new TreeMap<>();

        @Override
        public Added add(AccessKey key, int most) {
            if (key.userName()
                    .filter(name -> users.find(key.account(), name).isEmpty())
                    .isPresent()) {
                return Added.NO_OWNER;
            }
            if (list(key.account(), key.userName()).size() >= most) {
                return Added.TOO_MANY;
            }
            return byId.putIfAbsent(key.id(), key) == null ? Added.DONE : Added.ID_TAKEN;
        }

        @Override
        public Optional<AccessKey> find(String id) {
            return Optional.ofNullable(byId.get(id));
        }

        @Override
        public List<AccessKey> list(AccountId account, Optional<String> userName) {
            List<AccessKey> keys = new ArrayList<>(byId.values());
            keys.removeIf(
                    key -> !key.account().equals(account) || !key.userName().equals(userName));
            return keys;
        }

        @Override
        public boolean activate(
                AccountId account, Optional<String> userName, String id, boolean active) {
            Optional<AccessKey> key =
                    list(account, userName).stream().filter(k -> k.id().equals(id)).findFirst();
            key.ifPresent(k ->
                    byId.put(
                            id,
                            new AccessKey(
                                    id,
                                    account,
                                    userName,
                                    k.sealedSecret(),
                                    active,
                                    k.createdAt())));
            return key.isPresent();
        }

        @Override
        public boolean remove(AccountId account, Optional<String> userName, String id) {
            return list(account, userName).stream().anyMatch(k -> k.id().equals(id))
                    && byId.remove(id) != null;
        }
    }

    static final class Uses implements LastUseStore {
        private final Map<String, LastUse> byId = new HashMap<>();

        @Override
        public void keep(Map<String, LastUse> uses) {
            byId.putAll(uses);
        }

        @Override
        public Optional<LastUse> find(String id) {
            return Optional.ofNullable(byId.get(id));
        }
    }
}
