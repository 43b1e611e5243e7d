-- The workbooks that every delivered issue of a report over several programs was made from: what the next issue says that
-- it differs in is a function of the issue before, however often either is made again.
create table issue_input (
  kind varchar not null,
  subject varchar not null,
  language varchar not null,
  revision integer not null,
  sha256 char(64) not null,
  primary key (kind, subject, language, revision, sha256)
);

insert into issue_input (kind, subject, language, revision, sha256)
select distinct i.kind, i.subject, i.language, r.revision, i.sha256
from report_input i
join report r on r.kind = i.kind and r.subject = i.subject and r.language = i.language
where r.status = 'DELIVERED';
