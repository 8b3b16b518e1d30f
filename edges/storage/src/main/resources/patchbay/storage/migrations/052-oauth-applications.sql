-- OAuth applications of customers. The assignee's key is its kind and id: PERSON:… or GROUP:…
create table oauth_application (
    id text primary key,
    instance text not null,
    name text not null,
    description text not null,
    url text,
    visible bigint not null,
    enabled bigint not null,
    assignment_required bigint not null,
    created_at bigint not null
);
create index oauth_application_instance on oauth_application (instance, id);

create table oauth_assignment (
    application_id text not null,
    assignee text not null,
    primary key (application_id, assignee)
);
