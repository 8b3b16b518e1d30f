-- When an access key (by its id) or a role (by its unique id) was last used.
create table iam_last_use (
    id text primary key,
    used_at bigint not null,
    service text not null,
    region text not null
);

insert into iam_last_use (id, used_at, service, region)
    select id, used_at, used_service, used_region from iam_access_key where used_at is not null;

alter table iam_access_key drop column used_at;

alter table iam_access_key drop column used_service;

alter table iam_access_key drop column used_region;
