-- Identity Center: the organization instance, of which there is at most one.
create table identity_instance (
    id bigint primary key check (id = 1),
    account text not null,
    region text not null,
    instance_id text not null,
    identity_store_id text not null
);

-- People. The key columns hold names with ASCII letters in lower case: they are compared so.
create table identity_person (
    id text primary key,
    user_name text not null,
    user_name_key text not null unique,
    given_name text not null,
    family_name text not null,
    middle_name text not null,
    display_name text not null,
    email text not null,
    email_key text unique,
    enabled bigint not null,
    administrator bigint not null,
    created_at bigint not null
);

-- Every password that was set, as an Argon2id hash; the highest number of a person is the current one.
create table identity_password (
    person_id text not null,
    number bigint not null,
    hash text not null,
    primary key (person_id, number)
);

create table identity_group (
    id text primary key,
    display_name text not null,
    display_name_key text not null unique,
    description text not null,
    created_at bigint not null
);

create table identity_membership (
    person_id text not null,
    group_id text not null,
    primary key (person_id, group_id)
);
create index identity_membership_group on identity_membership (group_id, person_id);

create table identity_application (
    id text primary key,
    account text not null,
    region text not null,
    display_name text not null,
    description text not null,
    acs_url text not null,
    audience text not null,
    start_url text not null,
    relay_state text not null,
    session_seconds bigint not null,
    subject_value text not null,
    subject_format text not null,
    enabled bigint not null,
    created_at bigint not null
);
create index identity_application_display_name on identity_application (display_name, created_at);

create table identity_attribute_mapping (
    application_id text not null,
    position bigint not null,
    attribute text not null,
    value text not null,
    format text not null,
    primary key (application_id, position)
);

create table identity_application_key (
    id text primary key,
    application_id text not null,
    certificate blob not null,
    sealed_private_key blob not null,
    algorithm text not null,
    active bigint not null,
    created_at bigint not null
);
create index identity_application_key_application on identity_application_key (application_id);

-- The assignee is a person or a group: kind says which.
create table identity_assignment (
    application_id text not null,
    kind text not null,
    assignee_id text not null,
    primary key (application_id, kind, assignee_id)
);
create index identity_assignment_assignee on identity_assignment (kind, assignee_id);

create table identity_session (
    token_hash text primary key,
    kind text not null,
    person_id text not null,
    started_at bigint not null,
    ends_at bigint not null
);
create index identity_session_person on identity_session (person_id);
create index identity_session_ends_at on identity_session (ends_at);
