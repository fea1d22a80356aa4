-- The second form: what the person has decided about a document's text, as JSON,
-- empty for nothing. The record is made of the text and of this.

ALTER TABLE documents ADD COLUMN decided TEXT NOT NULL DEFAULT '';
