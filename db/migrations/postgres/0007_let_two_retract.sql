CREATE TABLE "submission_approvals" (
	"id" text PRIMARY KEY NOT NULL,
	"submission_id" text NOT NULL,
	"version" integer NOT NULL,
	"reviewer_id" text NOT NULL,
	"note" text,
	"approved_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "submission_approvals" ADD CONSTRAINT "submission_approvals_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_approvals" ADD CONSTRAINT "submission_approvals_reviewer_id_users_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "submission_approvals_once" ON "submission_approvals" USING btree ("submission_id","version","reviewer_id");--> statement-breakpoint
-- A first approval is of what waits, by somebody who is not its author, and stays as it was given.
CREATE FUNCTION guard_submission_approval() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN RAISE EXCEPTION 'approvals stay as they were given, and are never deleted'; END IF;
  IF NOT EXISTS (
    SELECT 1 FROM "submissions"
    WHERE "id" = NEW."submission_id" AND "status" = 'submitted'
      AND "version" = NEW."version" AND "author_id" <> NEW."reviewer_id"
  ) THEN RAISE EXCEPTION 'what waits is approved by somebody who is not its author'; END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "submission_approvals_guarded" BEFORE INSERT OR UPDATE OR DELETE ON "submission_approvals"
  FOR EACH ROW EXECUTE FUNCTION guard_submission_approval();
--> statement-breakpoint
-- A retraction needs a second reviewer, of the very version that was approved.
CREATE FUNCTION require_second_reviewer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "submission_approvals" AS first
    JOIN "submissions" ON "submissions"."id" = first."submission_id"
    WHERE first."submission_id" = NEW."submission_id" AND first."reviewer_id" <> NEW."actor_id"
      AND first."reviewer_id" <> "submissions"."author_id"
      AND first."version" = "submissions"."version" - 1
  ) THEN RAISE EXCEPTION 'a retraction needs two who are not its author'; END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "revisions_retracted_by_two" BEFORE INSERT ON "revisions"
  FOR EACH ROW WHEN (NEW."change_type" = 'retract') EXECUTE FUNCTION require_second_reviewer();
