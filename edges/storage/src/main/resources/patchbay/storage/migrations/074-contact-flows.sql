-- Contact flows: the content last saved, and the content in force.
create table connect_contact_flow (
    id text primary key,
    instance text not null references connect_instance (id) on delete cascade,
    name text not null,
    type text not null,
    description text not null,
    saved text not null,
    published text,
    active bigint not null,
    tags text not null,
    changed_at bigint not null,
    unique (instance, name)
);
