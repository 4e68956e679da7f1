-- When a member wants a mail that something waits. A member's own setting, like saved_view: nothing happened to a case, and
-- nobody else reads it but the job that sends.

create table clarion.notification_choice (
  programme_id uuid not null,
  member_id uuid not null,
  pressing boolean not null,
  daily boolean not null,
  hour smallint not null,
  zone text not null,
  whose text not null,
  language text not null,
  told bytea[] not null default '{}',
  last_sent timestamptz,
  last_day date,
  constraint notification_choice_pkey primary key (programme_id, member_id),
  constraint notification_choice_hour_known check (hour between 0 and 23),
  constraint notification_choice_whose_known check (whose in ('mine', 'all'))
);
comment on table clarion.notification_choice is 'When a member wants a mail that something waits. The mail says no more than that.';
comment on column clarion.notification_choice.programme_id is 'The programme.';
comment on column clarion.notification_choice.member_id is 'The member.';
comment on column clarion.notification_choice.pressing is 'Whether a mail goes when somebody waits for an answer or something is urgent; one an hour at most.';
comment on column clarion.notification_choice.daily is 'Whether a mail goes once a day when something is due.';
comment on column clarion.notification_choice.hour is 'At which hour of the day, by the zone.';
comment on column clarion.notification_choice.zone is 'The member''s time zone (IANA).';
comment on column clarion.notification_choice.whose is 'mine: of the cases on which the member works; all: of the organisation''s.';
comment on column clarion.notification_choice.language is 'BCP 47. In which language the mail speaks.';
comment on column clarion.notification_choice.told is 'Keyed hashes of what is pressing and was told of: the same thing is told once.';
comment on column clarion.notification_choice.last_sent is 'When a mail was last left for the job that sends.';
comment on column clarion.notification_choice.last_day is 'The day, by the zone, on which it was last looked whether something is due.';

grant select, insert, update, delete on clarion.notification_choice to clarion_app;
alter table clarion.notification_choice enable row level security;
create policy notification_choice_own on clarion.notification_choice to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and member_id = nullif(current_setting('app.holder', true), '')::uuid);
-- Whose turn it is, for the job that sends mail.
create policy notification_choice_sent on clarion.notification_choice for select to clarion_app using (
  programme_id = nullif(current_setting('app.programme', true), '')::uuid
  and current_setting('app.purpose', true) = 'mail');
