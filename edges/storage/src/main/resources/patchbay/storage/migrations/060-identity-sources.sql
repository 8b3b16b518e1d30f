-- Where people come from. Settings are kept as names and values; the password or key is sealed.
create table identity_source (
    id text primary key,
    position bigint not null,
    name text not null unique,
    kind text not null,
    enabled bigint not null,
    secret blob
);

create table identity_source_setting (
    source_id text not null,
    name text not null,
    position bigint not null,
    value text not null,
    primary key (source_id, name, position)
);

-- Whether at most one foreign source may be enabled.
create table identity_source_rule (
    id bigint primary key check (id = 1),
    one_source bigint not null
);

-- Who belongs to a source; who is not in here belongs to our own directory.
create table identity_source_person (
    person_id text primary key,
    source_id text not null,
    external_id text not null,
    place text not null,
    sid text not null,
    fingerprint text not null,
    active bigint not null,
    unique (source_id, external_id)
);

create table identity_source_group (
    group_id text primary key,
    source_id text not null,
    external_id text not null,
    unique (source_id, external_id)
);

-- The last synchronisation of each source, and what it skipped.
create table identity_source_sync (
    source_id text primary key,
    started_at bigint not null,
    ended_at bigint not null,
    whole bigint not null,
    whole_at bigint not null,
    entries bigint not null,
    added bigint not null,
    changed bigint not null,
    unchanged bigint not null,
    gone bigint not null,
    groups_taken bigint not null,
    memberships bigint not null,
    skipped bigint not null,
    problem text not null
);

create table identity_source_skipped (
    source_id text not null,
    position bigint not null,
    who text not null,
    reason text not null,
    why text not null,
    primary key (source_id, position)
);
