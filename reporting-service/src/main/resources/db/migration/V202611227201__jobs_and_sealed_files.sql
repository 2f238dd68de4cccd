-- Why: a large list outlives the request that asked for it, and what is attached to a report lies sealed.

-- db-scheduler's own table, as its version 16 expects it on PostgreSQL.
create table job_task (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    constraint pk_job_task primary key (task_name, task_instance)
);
create index ix_job_task_execution_time on job_task (execution_time);
create index ix_job_task_last_heartbeat on job_task (last_heartbeat);

create table sealed_file_piece (
    owner_id uuid not null,
    number integer not null,
    sealed bytea not null,
    constraint pk_sealed_file_piece primary key (owner_id, number)
);
