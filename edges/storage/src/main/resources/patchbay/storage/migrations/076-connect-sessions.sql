-- Sessions of their own, so that it can be seen who is signed in, since when, by what and until when.

create table connect_session (
    id text primary key,
    instance text not null references connect_instance (id) on delete cascade,
    user_id text not null references connect_user (id) on delete cascade,
    trace text,
    role text,
    provider text,
    address text not null,
    signed_in_at bigint not null,
    active_at bigint not null,
    expires_at bigint not null
);

create index connect_session_by_instance on connect_session (instance, signed_in_at, id);
create index connect_session_by_user on connect_session (user_id, signed_in_at);
create index connect_session_by_expiry on connect_session (expires_at);

-- Tokens that open them, by their hash.
create table connect_session_token (
    hash text primary key,
    kind text not null,
    session text not null references connect_session (id) on delete cascade,
    destination text,
    new_domain bigint not null,
    expires_at bigint not null
);

create index connect_session_token_by_session on connect_session_token (session, kind);
create index connect_session_token_by_expiry on connect_session_token (expires_at);

-- What goes on, goes on: until twelve hours after its sign-in.
insert into connect_session
    (id, instance, user_id, trace, role, provider, address, signed_in_at, active_at, expires_at)
    select min(hash), instance, user_id, min(trace), null, null, '', signed_in_at, signed_in_at,
        signed_in_at + 43200000000
    from connect_token group by instance, user_id, signed_in_at;

insert into connect_session_token (hash, kind, session, destination, new_domain, expires_at)
    select t.hash, t.kind, s.id, t.destination, t.new_domain, t.expires_at
    from connect_token t join connect_session s
        on s.user_id = t.user_id and s.instance = t.instance and s.signed_in_at = t.signed_in_at;

drop table connect_token;
