-- Requests of service providers: until they are answered, and then long enough that none is answered twice.
create table identity_saml_request (
    application_id text not null,
    request_id text not null,
    handle text not null unique,
    relay_state text not null,
    force_authn bigint not null,
    passive bigint not null,
    received_at bigint not null,
    expires_at bigint not null,
    answered bigint not null,
    primary key (application_id, request_id)
);
create index identity_saml_request_expires on identity_saml_request (expires_at);

-- Service providers that somebody was sent to in a session, and that take a logout.
create table identity_participant (
    session_hash text not null,
    application_id text not null,
    name_id text not null,
    name_format text not null,
    session_index text not null,
    since bigint not null,
    primary key (session_hash, application_id)
);
create index identity_participant_name on identity_participant (application_id, name_id);
create index identity_participant_since on identity_participant (since);

-- Logouts on their way. The asker is a service provider, or empty for the portal itself.
create table identity_logout (
    id text primary key,
    asker_id text not null,
    asker_request text not null,
    asker_relay_state text not null,
    expires_at bigint not null
);
create index identity_logout_expires on identity_logout (expires_at);

create table identity_logout_step (
    logout_id text not null,
    position bigint not null,
    application_id text not null,
    name_id text not null,
    name_format text not null,
    session_index text not null,
    state text not null,
    request_id text not null,
    primary key (logout_id, position)
);
create index identity_logout_step_request on identity_logout_step (request_id);
