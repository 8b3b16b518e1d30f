-- Why calls were denied, for those who ask within a day. The details are compressed and hold no secret.

create table authorization_denial (
    id text primary key,
    account text not null,
    at bigint not null,
    details blob not null
);

create index authorization_denial_by_account on authorization_denial (account, at);
create index authorization_denial_by_time on authorization_denial (at);
