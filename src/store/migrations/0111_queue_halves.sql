-- The queue as a whole is read in two halves, so that a flag that is raised stands in one index of the whole order, not in two.
drop index flag_queue;
create index flag_confirmed on flag (position, id) where status = 'CONFIRMED';
