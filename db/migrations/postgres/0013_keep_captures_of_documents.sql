ALTER TABLE "source_snapshots" ADD COLUMN "file_name" text;--> statement-breakpoint
CREATE INDEX "source_snapshots_sha256" ON "source_snapshots" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "source_snapshots_file" ON "source_snapshots" USING btree ("file_name") WHERE file_name is not null;
--> statement-breakpoint
-- What was captured, when and by whom does not change; the public reads hash and time.
CREATE FUNCTION guard_source_snapshot() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a capture of a document is never changed';
END $$;
--> statement-breakpoint
CREATE TRIGGER "source_snapshots_guarded" BEFORE UPDATE ON "source_snapshots"
  FOR EACH ROW EXECUTE FUNCTION guard_source_snapshot();
