-- What happened, for administrators. The row is the event; `event_key` is what it is found by besides time:
-- kind `name`, `user`, `key`, `type` or `resource`. Deleting an event deletes its keys, which can be told from it.

create table event (
    id text primary key,
    account text not null,
    region text not null,
    at bigint not null,
    source text not null,
    name text not null,
    read_only bigint not null,
    username text,
    access_key text,
    resources text not null,
    document text not null
);

create index event_by_place on event (account, region, at, id);
create index event_by_age on event (at);

create table event_key (
    account text not null,
    region text not null,
    kind text not null,
    value text not null,
    at bigint not null,
    id text not null,
    primary key (account, region, kind, value, at, id)
);
