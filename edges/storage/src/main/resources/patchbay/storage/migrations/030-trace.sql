-- Sign-ins as they happened. The row is what searches read; the entries are the trace, and only grow.

create table trace (
    code text primary key,
    started_at bigint not null,
    last_entry bigint not null,
    person text,
    application text,
    assertion_id text,
    outcome text not null,
    check_id text
);

create index trace_by_start on trace (started_at, code);
create index trace_by_last_entry on trace (last_entry);
create index trace_by_assertion on trace (assertion_id);

create table trace_entry (
    entry bigint primary key,
    code text not null references trace (code) on delete cascade,
    document text not null
);

create index trace_entry_by_code on trace_entry (code, entry);

-- What the issuing half noted about an assertion before anybody presented it.
create table trace_issued (
    assertion_id text primary key,
    at bigint not null,
    document text not null
);

create index trace_issued_by_time on trace_issued (at);
