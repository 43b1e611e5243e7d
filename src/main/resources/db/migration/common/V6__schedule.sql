-- What the scheduler of rekap serve does next; the layout is db-scheduler's (16.12).
create table scheduled_tasks (
  task_name varchar(100) not null,
  task_instance varchar(100) not null,
  task_data bytea,
  execution_time timestamp with time zone not null,
  picked boolean not null,
  picked_by varchar(200),
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures integer,
  last_heartbeat timestamp with time zone,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);

create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);

-- Every period of which a report fell due: one row per kind, subject (period, office and funder) and revision.
create table due_period (
  kind varchar not null,
  subject varchar not null,
  revision integer not null check (revision >= 1),
  period varchar not null, -- 2025-03 or 2025
  about varchar not null, -- period, funder and office, as people write them
  due_at timestamp with time zone not null,
  state varchar not null, -- DUE, MADE or FAILED
  attempts integer not null, -- in vain
  next_try timestamp with time zone, -- after a failure
  settled_at timestamp with time zone, -- when it was made, or failed last
  run_id bigint references run, -- the run that made it, or tried last
  primary key (kind, subject, revision)
);
