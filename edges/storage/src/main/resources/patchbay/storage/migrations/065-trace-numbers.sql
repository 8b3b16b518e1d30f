-- Numbers of a trace's entries, where several nodes write at once.

create sequence trace_entry_number;
select setval('trace_entry_number', (select coalesce(max(entry), 0) + 1 from trace_entry), false);
