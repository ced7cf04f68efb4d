-- The record of who did what is only ever added to.
CREATE FUNCTION "keepAuditEvent"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The record of who did what is never changed or deleted.';
END $$;
CREATE TRIGGER "AuditEvent_append_only" BEFORE UPDATE OR DELETE ON "AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION "keepAuditEvent"();
