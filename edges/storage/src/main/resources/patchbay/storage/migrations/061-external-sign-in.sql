-- Requests to other identity providers that wait for their answer.
create table identity_external_request (
    id text primary key,
    source_id text not null,
    browser text not null,
    next text not null,
    expires_at bigint not null
);
create index identity_external_request_expires_at on identity_external_request (expires_at);

-- Assertions that were used.
create table identity_external_used (
    issuer text not null,
    assertion_id text not null,
    until bigint not null,
    primary key (issuer, assertion_id)
);
create index identity_external_used_until on identity_external_used (until);

-- Sign-ins on their way to the portal, by the hash of the code that they carry.
create table identity_external_ticket (
    code text primary key,
    person_id text not null,
    browser text not null,
    next text not null,
    ends_at bigint,
    trace text not null,
    expires_at bigint not null
);
create index identity_external_ticket_expires_at on identity_external_ticket (expires_at);
