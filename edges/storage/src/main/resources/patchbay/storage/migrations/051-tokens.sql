-- What programs ask people for. Ids and codes are hashes; scopes are one text.
create table token_consent (
    id text primary key,
    user_code text unique,
    client_id text not null,
    client_name text not null,
    scopes text not null,
    redirect_uri text,
    state text,
    challenge text,
    status text not null,
    person_id text,
    code_hash text unique,
    expires_at bigint not null
);
create index token_consent_expires_at on token_consent (expires_at);

-- Consents in force, and their tokens, of which only hashes are kept.
create table token_session (
    id text primary key,
    person_id text not null,
    client_id text not null,
    scopes text not null,
    started_at bigint not null,
    ends_at bigint not null
);
create index token_session_ends_at on token_session (ends_at);
create index token_session_person on token_session (person_id);

create table token_token (
    hash text primary key,
    session_id text not null,
    kind text not null,
    expires_at bigint not null
);
create index token_token_session on token_token (session_id);
create index token_token_expires_at on token_token (expires_at);
