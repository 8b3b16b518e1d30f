-- Role sessions in browsers, by the hash of the code or cookie that opens them.

create table console_session (
    hash text primary key,
    kind text not null,
    session_token text not null,
    trace text not null,
    rest text not null,
    issued_at bigint not null,
    expires_at bigint not null
);

create index console_session_by_expiry on console_session (expires_at);
