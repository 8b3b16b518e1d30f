-- What users set by channel: kind, channel, value, further value, and so on.
alter table connect_user add column by_channel text not null default '';

-- Exceptions to hours of operation.
create table connect_hours_override (
    id text primary key,
    instance text not null references connect_instance (id) on delete cascade,
    hours text not null references connect_hours (id) on delete cascade,
    name text not null,
    description text not null,
    effective_from text not null,
    effective_till text not null,
    type text not null,
    openings text not null,
    recurrence text not null,
    changed_at bigint not null,
    unique (hours, name)
);
create index connect_hours_override_by_instance on connect_hours_override (instance, name, id);

-- Parts of contact flows that several of them use.
create table connect_flow_module (
    id text primary key,
    instance text not null references connect_instance (id) on delete cascade,
    name text not null,
    description text not null,
    content text not null,
    active bigint not null,
    settings text,
    callable bigint not null,
    tags text not null,
    changed_at bigint not null,
    unique (instance, name)
);
