-- The agent hierarchy of an instance: levels, and groups within them.
create table connect_hierarchy_level (
    instance text not null references connect_instance (id) on delete cascade,
    number bigint not null,
    id text not null unique,
    name text not null,
    changed_at bigint not null,
    primary key (instance, number)
);

create table connect_hierarchy_group (
    id text primary key,
    instance text not null references connect_instance (id) on delete cascade,
    -- empty at the top: no two groups side by side have one name
    parent text not null,
    level bigint not null,
    name text not null,
    tags text not null,
    changed_at bigint not null,
    unique (instance, parent, name)
);

create index connect_user_by_group on connect_user (hierarchy_group);

alter table connect_agent_status add column tags text not null default '';
