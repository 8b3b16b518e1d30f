-- What events are found by besides their id, in place of `event_key` and `event_by_place`: kind `all`, `name`, `user`,
-- `key`, `type` or `resource`. Events that were written together and share a value share a row: `events` lists them,
-- newest first, each as its moment and its id with a blank behind both; `newest` and `id` are the first one's.

create table event_index (
    account text not null,
    region text not null,
    kind text not null,
    value text not null,
    newest bigint not null,
    id text not null,
    events text not null,
    primary key (account, region, kind, value, newest, id)
) clustered;

insert into event_index (account, region, kind, value, newest, id, events)
    select account, region, kind, value, at, id, at || ' ' || id || ' ' from event_key;

insert into event_index (account, region, kind, value, newest, id, events)
    select account, region, 'all', '', at, id, at || ' ' || id || ' ' from event;

drop table event_key;

drop index event_by_place;
