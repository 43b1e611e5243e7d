-- Every workbook that a report over several programs was made from; none for a report on one workbook, which its own row names.
create table report_input (
  kind varchar not null,
  subject varchar not null,
  language varchar not null,
  seq integer not null,
  file_name varchar not null,
  sha256 char(64) not null,
  primary key (kind, subject, language, seq),
  foreign key (kind, subject, language) references report on delete cascade
);
