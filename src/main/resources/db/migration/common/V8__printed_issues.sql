-- What every issue of a monthly summary told its funder: kept although the report is replaced or taken back, because
-- the funder may hold it. One row per content; an issue that was made again with the same numbers is the same row.
create table printed_issue (
  parties varchar not null, -- office and funder, by their identity
  period varchar not null, -- 2025-03
  sha256 char(64) not null, -- of the content
  content varchar not null, -- counts of people with what is printed of them, in lines
  primary key (parties, period, sha256)
);
