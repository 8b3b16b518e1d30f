-- Counts the changes of what nodes remember: the sum grows with each. Several rows, so that changes of different
-- things seldom wait for each other. The embedded database counts in memory: one process has it to itself.
-- Takes the place of `organization_version`, which counted the organizations' alone.

create table configuration_version (
    shard bigint primary key,
    version bigint not null
);

insert into configuration_version (shard, version) values (0, 0), (1, 0), (2, 0), (3, 0), (4, 0), (5, 0), (6, 0), (7, 0);

drop table organization_version;
