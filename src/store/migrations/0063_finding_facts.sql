-- The fields of the document that reconciliation reads, written by the shard that has them at hand: reading them out of every
-- document was a quarter of a first night's reconciliation and most of a quiet one's. Null in rows of before: see the document.
alter table shard_finding add column facts json;
