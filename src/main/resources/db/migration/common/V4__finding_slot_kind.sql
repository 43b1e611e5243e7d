-- What a slot of a finding holds: words, a number, a count or a day; what was kept before is words.
alter table finding_slot add column kind varchar default 'WORDS' not null;
