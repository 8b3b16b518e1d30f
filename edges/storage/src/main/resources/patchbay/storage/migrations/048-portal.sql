-- Where a session was begun, for its owner to know it by.
alter table identity_session add column client_ip text not null default '';
alter table identity_session add column client_agent text not null default '';

-- What people opened last, for the portal to show first.
create table identity_last_opened (
    person_id text not null,
    application_id text not null,
    opened_at bigint not null,
    primary key (person_id, application_id)
);
