-- The library, first form. Times are milliseconds since 1970, lists of names
-- are parted by line ends, and what is in a bin is in no list and no table.

CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO counters VALUES ('revision', 0), ('number', 0);

-- One row for each thing that was closed, cleared or forgotten together.
CREATE TABLE bins (
  key  INTEGER PRIMARY KEY AUTOINCREMENT,
  what TEXT    NOT NULL, -- close, close-all, forget, clear
  at   INTEGER NOT NULL
);

CREATE TABLE documents (
  key        INTEGER PRIMARY KEY AUTOINCREMENT,
  id         TEXT    NOT NULL UNIQUE, -- d3, or d3.2 for a further article of a file
  number     INTEGER NOT NULL,        -- 3
  part       INTEGER NOT NULL,        -- 1, 2 …
  parent     TEXT    NOT NULL,        -- id of the document whose file it came out of
  path       TEXT    NOT NULL,
  name       TEXT    NOT NULL,
  published  TEXT    NOT NULL,        -- the day that the person gave
  hash       TEXT    NOT NULL,        -- SHA-256 of the text, empty while there is none
  likeness   INTEGER NOT NULL,        -- nearly the same texts differ in few bits
  file_size  INTEGER NOT NULL,        -- of the file when it was read
  file_time  INTEGER NOT NULL,
  file       TEXT    NOT NULL,        -- what has become of it: changed, gone or empty
  state      TEXT    NOT NULL,        -- waiting, ready, broken, stopped
  reason     TEXT    NOT NULL,
  attempts   INTEGER NOT NULL,        -- starts of the program that ended before it was read
  title      TEXT    NOT NULL,
  leaders    TEXT    NOT NULL,
  day        TEXT    NOT NULL,
  outlet     TEXT    NOT NULL,
  form       TEXT    NOT NULL,
  statements INTEGER NOT NULL,
  warnings   TEXT    NOT NULL,
  certainty  REAL    NOT NULL,        -- how sure it is who met
  added      INTEGER NOT NULL,
  revision   INTEGER NOT NULL,        -- the counter's value when it last changed
  bin        INTEGER REFERENCES bins ON DELETE CASCADE
);
CREATE INDEX documents_order ON documents (number, part);
CREATE INDEX documents_revision ON documents (revision);
CREATE INDEX documents_bin ON documents (bin) WHERE bin IS NOT NULL;

-- Texts are apart, so that going through the list does not read them.
CREATE TABLE texts (
  document INTEGER PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
  title    TEXT NOT NULL,
  names    TEXT NOT NULL,
  source   TEXT NOT NULL, -- outlet, name of the file, day
  hash     TEXT NOT NULL, -- SHA-256 of the text
  intake   TEXT NOT NULL, -- JSON: what the file told beside its text
  text     TEXT NOT NULL
);
CREATE VIRTUAL TABLE texts_found USING fts5 (
  title, names, source, text, content = 'texts', content_rowid = 'document', tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO texts_found (texts_found, rank) VALUES ('secure-delete', 1);
-- The first two million characters can be searched; no readout has more.
CREATE TRIGGER texts_added AFTER INSERT ON texts BEGIN
  INSERT INTO texts_found (rowid, title, names, source, text)
  VALUES (new.document, new.title, new.names, new.source, substr(new.text, 1, 2000000));
END;
CREATE TRIGGER texts_removed AFTER DELETE ON texts BEGIN
  INSERT INTO texts_found (texts_found, rowid, title, names, source, text)
  VALUES ('delete', old.document, old.title, old.names, old.source, substr(old.text, 1, 2000000));
END;

CREATE TABLE records (
  document INTEGER PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
  engine   TEXT NOT NULL, -- which version of the program read it
  record   TEXT NOT NULL  -- JSON
);

-- What a person has put right, to be laid over the record.
CREATE TABLE corrections (
  key        INTEGER PRIMARY KEY AUTOINCREMENT,
  document   INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  ref        TEXT    NOT NULL, -- of a statement or an outcome, empty for the whole
  correction TEXT    NOT NULL, -- JSON
  at         INTEGER NOT NULL
);
CREATE INDEX corrections_document ON corrections (document);

CREATE TABLE notes (
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  ref      TEXT    NOT NULL,
  note     TEXT    NOT NULL,
  at       INTEGER NOT NULL,
  PRIMARY KEY (document, ref)
) WITHOUT ROWID;

CREATE TABLE tags (
  name     TEXT    NOT NULL COLLATE NOCASE,
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  ref      TEXT    NOT NULL,
  PRIMARY KEY (document, ref, name)
) WITHOUT ROWID;
CREATE INDEX tags_name ON tags (name);

CREATE TABLE collections (
  name     TEXT    NOT NULL COLLATE NOCASE,
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  PRIMARY KEY (name, document)
) WITHOUT ROWID;
CREATE INDEX collections_document ON collections (document);

-- Where the person was: not theirs to lose, so apart from all that is.
CREATE TABLE views (name TEXT PRIMARY KEY, view TEXT NOT NULL) WITHOUT ROWID;

-- The table over all: statements, outcomes and meetings, made out of records.
CREATE TABLE findings (
  key        INTEGER PRIMARY KEY,
  document   INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  kind       TEXT    NOT NULL, -- statement, outcome, meeting
  ref        TEXT    NOT NULL, -- s3, o1; empty for the meeting
  day        TEXT    NOT NULL,
  leaders    TEXT    NOT NULL,
  speaker    TEXT    NOT NULL,
  country    TEXT    NOT NULL,
  subject    TEXT    NOT NULL,
  act        TEXT    NOT NULL,
  negated    INTEGER NOT NULL,
  strength   TEXT    NOT NULL,
  outlet     TEXT    NOT NULL,
  form       TEXT    NOT NULL,
  due        TEXT    NOT NULL,
  confidence REAL    NOT NULL
);
CREATE INDEX findings_document ON findings (document);
CREATE INDEX findings_kind ON findings (kind, document);
CREATE INDEX findings_day ON findings (kind, day, document);

-- The single values of what can have several: who leads, who speaks, for which
-- country, on which subjects.
CREATE TABLE facets (
  field   TEXT    NOT NULL,
  value   TEXT    NOT NULL,
  finding INTEGER NOT NULL REFERENCES findings ON DELETE CASCADE,
  PRIMARY KEY (field, value, finding)
) WITHOUT ROWID;
CREATE INDEX facets_finding ON facets (finding);

CREATE TABLE wordings (
  finding INTEGER PRIMARY KEY REFERENCES findings ON DELETE CASCADE,
  words   TEXT NOT NULL,
  names   TEXT NOT NULL,
  source  TEXT NOT NULL
);
CREATE VIRTUAL TABLE wordings_found USING fts5 (
  words, names, source, content = 'wordings', content_rowid = 'finding', tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO wordings_found (wordings_found, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER wordings_added AFTER INSERT ON wordings BEGIN
  INSERT INTO wordings_found (rowid, words, names, source) VALUES (new.finding, new.words, new.names, new.source);
END;
CREATE TRIGGER wordings_removed AFTER DELETE ON wordings BEGIN
  INSERT INTO wordings_found (wordings_found, rowid, words, names, source)
  VALUES ('delete', old.finding, old.words, old.names, old.source);
END;
