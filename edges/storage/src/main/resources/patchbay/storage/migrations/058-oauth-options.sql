-- What OAuth applications may do, one row for each scope, grant, method of proof and setting; and
-- the issuers whose tokens say who a person is.
create table oauth_option (
    application_id text not null,
    kind text not null,
    name text not null,
    content text not null,
    primary key (application_id, kind, name)
);

create table oauth_token_issuer (
    id text primary key,
    instance text not null,
    name text not null,
    url text not null,
    claim text not null,
    attribute text not null
);
create index oauth_token_issuer_instance on oauth_token_issuer (instance, id);
