-- What people prove themselves with beside the password.
create table identity_device (
    id text primary key,
    person_id text not null,
    kind text not null,
    name text not null,
    sealed_secret blob,
    last_step bigint not null,
    credential_id text unique,
    public_key blob,
    relying_party text not null,
    signatures bigint not null,
    created_at bigint not null,
    used_at bigint
);
create index identity_device_person on identity_device (person_id, created_at);

-- Browsers that somebody proved themselves in lately.
create table identity_known_browser (
    token_hash text primary key,
    person_id text not null,
    ends_at bigint not null
);
create index identity_known_browser_person on identity_known_browser (person_id);
create index identity_known_browser_ends_at on identity_known_browser (ends_at);
