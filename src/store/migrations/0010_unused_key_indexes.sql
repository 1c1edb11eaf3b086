-- Nobody searches workforce members or declarations by blocking key; keeping these two up cost a quarter of a first load.
drop index if exists record_workforce_keys;
drop index if exists record_associations_keys;
