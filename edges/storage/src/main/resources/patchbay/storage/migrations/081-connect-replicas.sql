-- The other half of an instance in a second region; the cloud gives both the same id.
alter table connect_instance add column replica_of text references connect_instance (id) on delete cascade;

create unique index connect_instance_by_source on connect_instance (replica_of, region);
