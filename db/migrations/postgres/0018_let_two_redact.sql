-- A redaction takes words out of the record for good: like a retraction it needs a second reviewer.
DROP TRIGGER "revisions_retracted_by_two" ON "revisions";
--> statement-breakpoint
CREATE OR REPLACE FUNCTION require_second_reviewer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "submission_approvals" AS first
    JOIN "submissions" ON "submissions"."id" = first."submission_id"
    WHERE first."submission_id" = NEW."submission_id" AND first."reviewer_id" <> NEW."actor_id"
      AND first."reviewer_id" <> "submissions"."author_id"
      AND first."version" = "submissions"."version" - 1
  ) THEN RAISE EXCEPTION 'a retraction and a redaction need two who are not its author'; END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "revisions_retracted_by_two" BEFORE INSERT ON "revisions"
  FOR EACH ROW WHEN (NEW."change_type" IN ('retract', 'redact')) EXECUTE FUNCTION require_second_reviewer();
--> statement-breakpoint
-- Whether a redaction was recorded after all that the submission brought.
CREATE FUNCTION is_redacted_after(submission text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM "revisions"
    WHERE "change_type" = 'redact'
      AND "seq" > coalesce((SELECT max("seq") FROM "revisions" WHERE "submission_id" = submission), 0)
  )
$$;
--> statement-breakpoint
-- What was typed into an approved submission is emptied only once what it was about was redacted later.
CREATE OR REPLACE FUNCTION guard_submission_item() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW."payload" = '{}'
    AND (NEW."id", NEW."submission_id", NEW."position", NEW."entity_type", NEW."entity_id", NEW."change_type", NEW."base_revision", NEW."reason", NEW."updated_at")
    IS NOT DISTINCT FROM
    (OLD."id", OLD."submission_id", OLD."position", OLD."entity_type", OLD."entity_id", OLD."change_type", OLD."base_revision", OLD."reason", OLD."updated_at")
    AND EXISTS (
      SELECT 1 FROM "revisions"
      WHERE "entity_type" = OLD."entity_type" AND "entity_id" = OLD."entity_id"
        AND "change_type" = 'redact' AND "submission_id" <> OLD."submission_id"
    )
  THEN RETURN NEW; END IF;
  IF TG_OP <> 'INSERT' AND EXISTS (SELECT 1 FROM "submissions" WHERE "id" = OLD."submission_id" AND "status" = 'approved')
    OR TG_OP <> 'DELETE' AND EXISTS (SELECT 1 FROM "submissions" WHERE "id" = NEW."submission_id" AND "status" = 'approved')
  THEN RAISE EXCEPTION 'an approved submission does not change'; END IF;
  RETURN coalesce(NEW, OLD);
END $$;
--> statement-breakpoint
-- Of what was said about it the title and the note give way to a later redaction, and nothing else does.
CREATE OR REPLACE FUNCTION guard_submission() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD."status" = 'approved' THEN RAISE EXCEPTION 'an approved submission is never deleted'; END IF;
    RETURN OLD;
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW."status" IN ('approved', 'rejected', 'returned') THEN RAISE EXCEPTION 'a submission begins as a draft'; END IF;
    RETURN NEW;
  END IF;
  IF OLD."status" = 'approved' THEN
    IF (NEW."title" = OLD."title" OR NEW."title" = '[redacted here]')
      AND (NEW."decision_note" IS NULL OR NEW."decision_note" = OLD."decision_note")
      AND to_jsonb(NEW) - 'title' - 'decision_note' = to_jsonb(OLD) - 'title' - 'decision_note'
      AND is_redacted_after(OLD."id")
    THEN RETURN NEW; END IF;
    RAISE EXCEPTION 'an approved submission does not change';
  END IF;
  IF NEW."author_id" <> OLD."author_id" THEN RAISE EXCEPTION 'a submission keeps its author'; END IF;
  IF NEW."status" IN ('approved', 'rejected', 'returned') AND NEW."status" <> OLD."status" AND OLD."status" <> 'submitted'
  THEN RAISE EXCEPTION 'only a submitted submission can be decided'; END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
-- The note of a first approval gives way in the same way.
CREATE OR REPLACE FUNCTION guard_submission_approval() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW."note" IS NULL
    AND to_jsonb(NEW) - 'note' = to_jsonb(OLD) - 'note' AND is_redacted_after(OLD."submission_id")
  THEN RETURN NEW; END IF;
  IF TG_OP <> 'INSERT' THEN RAISE EXCEPTION 'approvals stay as they were given, and are never deleted'; END IF;
  IF NOT EXISTS (
    SELECT 1 FROM "submissions"
    WHERE "id" = NEW."submission_id" AND "status" = 'submitted'
      AND "version" = NEW."version" AND "author_id" <> NEW."reviewer_id"
  ) THEN RAISE EXCEPTION 'what waits is approved by somebody who is not its author'; END IF;
  RETURN NEW;
END $$;
