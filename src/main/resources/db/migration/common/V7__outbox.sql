-- One row per report revision that is sent by e-mail, and what became of it. A report's own row is written anew with
-- each revision, so nothing refers to it.
create table outbox (
  kind varchar not null,
  subject varchar not null,
  language varchar not null,
  revision integer not null check (revision >= 1),
  input_sha256 char(64) not null, -- of what names its data; a report taken back and made again begins at revision 1
  input_name varchar not null,
  path varchar not null, -- of the attached file, relative to the output folder
  sha256 char(64) not null, -- of its bytes
  message_id varchar not null unique,
  state varchar not null,
  reason varchar, -- why it was not sent; null where nothing went wrong
  code integer not null, -- the server's reply code; 0 where there was none
  attempts integer not null,
  doubts integer not null, -- attempts that may have arrived although the server did not say so
  sender varchar not null, -- addresses of the last attempt, with commas; empty before the first
  recipients varchar not null,
  copies varchar not null,
  claim varchar, -- who is sending it; null where nobody is
  due_at timestamp with time zone, -- when it is tried again, or its claim ends; null where neither
  changed_at timestamp with time zone not null,
  primary key (kind, subject, language, revision, input_sha256)
);
