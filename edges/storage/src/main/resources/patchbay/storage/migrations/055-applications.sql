-- How an application's messages are protected, and how its service provider takes a logout.
alter table identity_application add column signing text not null default 'ASSERTION';
alter table identity_application add column signed_requests_only bigint not null default 0;
alter table identity_application add column logout_url text not null default '';
alter table identity_application add column logout_binding text not null default 'POST';
alter table identity_application add column encryption text not null default 'AES256_GCM';
create index identity_application_address on identity_application (audience, acs_url);

-- Certificates of service providers: one that encrypts (position 0), those that sign requests (from 1).
create table identity_partner_certificate (
    application_id text not null,
    position bigint not null,
    certificate blob not null,
    primary key (application_id, position)
);
