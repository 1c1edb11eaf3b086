-- A page of one class, band or status merges ordered lists; one index has them all, and counts are read from it alone.
drop index flag_queue_class_band;
create index flag_queue_lists on flag (class, band, status, position, id) include (tier) where state = 'open';
