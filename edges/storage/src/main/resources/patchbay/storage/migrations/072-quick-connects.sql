-- Short ways by which agents hand contacts on, and which queues offer them.
create table connect_quick_connect (
    id text primary key,
    instance text not null references connect_instance (id) on delete cascade,
    name text not null,
    description text not null,
    type text not null,
    -- id of the user or queue, or the phone number
    target text not null,
    flow text,
    tags text not null,
    changed_at bigint not null,
    unique (instance, name)
);

create table connect_queue_quick_connect (
    queue text not null references connect_queue (id) on delete cascade,
    quick_connect text not null references connect_quick_connect (id) on delete cascade,
    primary key (queue, quick_connect)
);

create index connect_queue_quick_connect_by_quick_connect
    on connect_queue_quick_connect (quick_connect);

-- Where instances keep their data.
create table connect_storage_config (
    id text primary key,
    instance text not null references connect_instance (id) on delete cascade,
    resource_type text not null,
    storage_type text not null,
    -- name of the bucket or ARN of the stream; empty for video streams
    place text not null,
    prefix text,
    retention_hours bigint,
    encryption_key text,
    unique (instance, resource_type)
);
