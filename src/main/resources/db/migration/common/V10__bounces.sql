-- One row per recipient whom a message that was sent did not reach, as a later notification said. Addresses are our own
-- alone; a notification may name others, which are nobody's business.
create table outbox_bounce (
  message_id varchar not null references outbox (message_id) on delete cascade,
  recipient varchar not null, -- one of the message's; empty where the notification names none of them
  status varchar not null, -- the code of RFC 3463, such as 5.1.1; empty where it names none
  noticed_at timestamp with time zone not null,
  primary key (message_id, recipient)
);
