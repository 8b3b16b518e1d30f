-- Links that were mailed to people: only the hash of each token.
create table identity_link (
    token_hash text primary key,
    purpose text not null,
    person_id text not null,
    email text not null,
    created_at bigint not null,
    ends_at bigint not null,
    used_at bigint
);
create index identity_link_person on identity_link (person_id, created_at);
create index identity_link_ends_at on identity_link (ends_at);

-- How far people have come in. Somebody who is not here chose their password, and has proven no address.
create table identity_standing (
    person_id text primary key,
    one_time_until bigint,
    verified_email text not null
);

-- Sign-ins whose password was right and that want something more.
create table identity_attempt (
    token_hash text primary key,
    kind text not null,
    person_id text not null,
    workflow text not null,
    next text not null,
    proven text not null,
    challenge text not null,
    sealed_secret blob,
    failures bigint not null,
    ends_at bigint not null
);
create index identity_attempt_ends_at on identity_attempt (ends_at);
create index identity_attempt_person on identity_attempt (person_id);

-- How people sign in, of which there is at most one.
create table identity_sign_in_rules (
    id bigint primary key check (id = 1),
    prompt text not null,
    without_device text not null,
    session_seconds bigint not null,
    mail_first_password bigint not null
);
