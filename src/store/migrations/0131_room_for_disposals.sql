-- A disposal that changes finds room on its own page, so that none of the three indexes of its kind is touched: a night changes one row in a
-- hundred, spread over all pages.
alter table record_disposals set (fillfactor = 90);
