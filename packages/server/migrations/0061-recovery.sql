-- A member who has lost every way to sign in is given a new one by a link, as whoever is invited gets the first one.

alter table clarion.invitation add column recovers boolean not null default false;
comment on column clarion.invitation.recovers is 'The link is for a member who has joined and lost every way in; what signed in before ends when it is used.';
