-- What passed validation. Natural keys: the workbook's SHA-256, then sheet and row as Excel shows them. No column holds
-- a respondent's name, initials or number: they are never stored. "seq" keeps the order of the workbook.

create table dataset (
  sha256 char(64) primary key,
  file_name varchar not null,
  rows_read integer not null,
  rows_used integer not null,
  rows_refused integer not null,
  code varchar not null,
  title varchar not null,
  kind varchar,
  topic varchar,
  start_date date not null,
  end_date date,
  venue varchar,
  village varchar,
  district varchar,
  regency varchar,
  province varchar,
  place_in_captions varchar,
  leader varchar not null,
  students integer,
  institution varchar,
  faculty varchar,
  study_program varchar,
  funding_source varchar,
  funding_scheme varchar,
  budget varchar, -- decimal text: the amount and its scale come back exactly on every database
  spent varchar,
  contract varchar,
  target varchar,
  target_count integer,
  method varchar,
  aim varchar,
  obstacles varchar,
  follow_up varchar,
  check (rows_read = rows_used + rows_refused)
);

-- Team members, partners and the groups of respondents: lists of plain text.
create table dataset_list (
  sha256 char(64) not null references dataset on delete cascade,
  list varchar not null,
  seq integer not null,
  entry varchar not null,
  primary key (sha256, list, seq)
);

create table variable (
  sha256 char(64) not null references dataset on delete cascade,
  code varchar not null,
  seq integer not null,
  label varchar not null,
  kind varchar not null,
  group_label varchar,
  measured boolean not null,
  unit varchar,
  minimum double precision,
  maximum double precision,
  decimals integer,
  step double precision,
  direction varchar,
  threshold_comparison varchar,
  threshold_limit double precision,
  derived_from varchar,
  fixed_test varchar,
  part_of varchar,
  listed boolean not null,
  note varchar,
  primary key (sha256, code)
);

create table category (
  sha256 char(64) not null,
  variable varchar not null,
  seq integer not null,
  sort_order integer not null,
  label varchar not null,
  lowest double precision,
  highest double precision,
  primary key (sha256, variable, seq),
  foreign key (sha256, variable) references variable on delete cascade
);

-- Other spellings: of the variable's heading where category_seq is -1, else of one of its categories.
create table synonym (
  sha256 char(64) not null,
  variable varchar not null,
  category_seq integer not null,
  seq integer not null,
  spelling varchar not null,
  primary key (sha256, variable, category_seq, seq),
  foreign key (sha256, variable) references variable on delete cascade
);

create table occasion (
  sha256 char(64) not null references dataset on delete cascade,
  code varchar not null,
  seq integer not null,
  label varchar not null,
  sort_order integer not null,
  role varchar,
  held_on date,
  primary key (sha256, code)
);

create table item (
  sha256 char(64) not null references dataset on delete cascade,
  seq integer not null,
  variable varchar not null,
  code varchar not null,
  wording varchar,
  item_domain varchar,
  primary key (sha256, seq)
);

create table respondent (
  sha256 char(64) not null references dataset on delete cascade,
  sheet varchar not null,
  sheet_row integer not null,
  seq integer not null,
  code varchar not null,
  group_label varchar,
  primary key (sha256, sheet, sheet_row),
  unique (sha256, code)
);

-- A value is a number (N), a category's label (C) or words (W).
create table answer (
  sha256 char(64) not null,
  sheet varchar not null,
  sheet_row integer not null,
  variable varchar not null,
  seq integer not null,
  value_kind char(1) not null,
  value_number double precision,
  value_text varchar,
  primary key (sha256, sheet, sheet_row, variable),
  foreign key (sha256, sheet, sheet_row) references respondent on delete cascade
);

create table measurement (
  sha256 char(64) not null references dataset on delete cascade,
  sheet varchar not null,
  sheet_row integer not null,
  variable varchar not null,
  occasion varchar not null,
  seq integer not null,
  respondent varchar not null,
  value_kind char(1) not null,
  value_number double precision,
  value_text varchar,
  primary key (sha256, sheet, sheet_row, variable, occasion),
  unique (sha256, respondent, variable, occasion)
);

create table item_answer (
  sha256 char(64) not null references dataset on delete cascade,
  sheet varchar not null,
  sheet_row integer not null,
  item varchar not null,
  seq integer not null,
  respondent varchar not null,
  variable varchar not null,
  occasion varchar not null,
  answer varchar not null,
  primary key (sha256, sheet, sheet_row, item)
);

create table summary_figure (
  sha256 char(64) not null references dataset on delete cascade,
  sheet varchar not null,
  sheet_row integer not null,
  seq integer not null,
  variable varchar not null,
  group_label varchar,
  occasion varchar,
  category varchar,
  measure varchar not null,
  figure double precision not null,
  primary key (sha256, sheet, sheet_row)
);

create table published_figure (
  sha256 char(64) not null references dataset on delete cascade,
  sheet varchar not null,
  sheet_row integer not null,
  seq integer not null,
  section varchar,
  variable varchar,
  group_label varchar,
  occasion varchar,
  category varchar,
  measure varchar not null,
  printed varchar not null,
  note varchar,
  primary key (sha256, sheet, sheet_row)
);

create table program_output (
  sha256 char(64) not null references dataset on delete cascade,
  sheet varchar not null,
  sheet_row integer not null,
  seq integer not null,
  kind varchar not null,
  title varchar,
  status varchar,
  published_year integer,
  reference varchar,
  note varchar,
  primary key (sha256, sheet, sheet_row)
);

create table photo (
  sha256 char(64) not null references dataset on delete cascade,
  sheet varchar not null,
  sheet_row integer not null,
  seq integer not null,
  caption varchar not null,
  file_name varchar,
  taken_on date,
  primary key (sha256, sheet, sheet_row)
);
