-- Attitude strands: how a child works and behaves, in the school's own list and words; what child and mentor said of each.
create table mentoring.strand (
    school_id  bigint not null references school.school,
    id         uuid not null,
    name       text not null check (length(name) between 1 and 60),
    child      text not null check (length(child) <= 120),
    position   smallint not null,
    retired_at timestamptz,
    primary key (school_id, id)
);
comment on table mentoring.strand is 'dist:tenant';
comment on column mentoring.strand.child is 'In a child''s words, such as "I try my best".';
alter table mentoring.strand enable row level security;
alter table mentoring.strand force row level security;
create policy one_school on mentoring.strand using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update, delete on mentoring.strand to waymark_app;

create table mentoring.strand_colour (
    school_id bigint not null references school.school,
    place     smallint not null check (place between 1 and 5),
    words     text not null check (length(words) between 1 and 40),
    in_use    boolean not null,
    primary key (school_id, place)
);
comment on table mentoring.strand_colour is 'dist:tenant';
comment on column mentoring.strand_colour.place is 'The best is 1. One no longer in use keeps its words for what was said with it.';
alter table mentoring.strand_colour enable row level security;
alter table mentoring.strand_colour force row level security;
create policy one_school on mentoring.strand_colour using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update on mentoring.strand_colour to waymark_app;

create table mentoring.strand_view (
    school_id  bigint not null references school.school,
    meeting_id uuid not null,
    strand_id  uuid not null,
    who        text not null check (who in ('child', 'mentor', 'agreed')),
    version    integer not null check (version > 0),
    place      smallint check (place between 1 and 5),
    at         timestamptz not null,
    by_name    text not null,
    primary key (school_id, meeting_id, strand_id, who, version),
    foreign key (school_id, meeting_id) references mentoring.meeting (school_id, id),
    foreign key (school_id, strand_id) references mentoring.strand (school_id, id)
);
comment on table mentoring.strand_view is 'dist:tenant';
comment on column mentoring.strand_view.version is 'The highest counts.';
comment on column mentoring.strand_view.place is 'Which of the school''s colours; empty: taken back.';
create index strand_view_strand on mentoring.strand_view (school_id, strand_id);
alter table mentoring.strand_view enable row level security;
alter table mentoring.strand_view force row level security;
create policy one_school on mentoring.strand_view using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert on mentoring.strand_view to waymark_app;
