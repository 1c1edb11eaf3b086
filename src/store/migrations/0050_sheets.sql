-- The people of a record as the engine compares them, in its own bytes, so that a night reads no record it has no finding on.
-- Null, or written by another version: the record is read instead.
alter table record add column sheet bytea;
