-- What SQL itself refuses, whoever asks.
CREATE FUNCTION refuse_deletion() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% are never deleted', TG_TABLE_NAME;
END $$;
--> statement-breakpoint
-- The one permitted rewrite: a snapshot is emptied once a later row says that the entity was redacted.
CREATE FUNCTION refuse_revision_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."snapshot" IS NULL AND NEW."salt" IS NULL
    AND (NEW."seq", NEW."entity_type", NEW."entity_id", NEW."revision", NEW."change_type", NEW."reason", NEW."actor_id", NEW."submission_id", NEW."recorded_at", NEW."snapshot_hash", NEW."prev_hash", NEW."hash")
    IS NOT DISTINCT FROM
    (OLD."seq", OLD."entity_type", OLD."entity_id", OLD."revision", OLD."change_type", OLD."reason", OLD."actor_id", OLD."submission_id", OLD."recorded_at", OLD."snapshot_hash", OLD."prev_hash", OLD."hash")
    AND EXISTS (
      SELECT 1 FROM "revisions" AS later
      WHERE later."entity_type" = OLD."entity_type" AND later."entity_id" = OLD."entity_id"
        AND later."seq" > OLD."seq" AND later."change_type" = 'redact'
    )
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'revisions are append-only: only a redaction may empty a snapshot';
END $$;
--> statement-breakpoint
CREATE FUNCTION require_approval() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."seq" IS DISTINCT FROM coalesce((SELECT max("seq") FROM "revisions"), 0) + 1
    OR (NEW."seq" > 1 AND NEW."prev_hash" IS DISTINCT FROM (SELECT "hash" FROM "revisions" WHERE "seq" = NEW."seq" - 1))
    OR NEW."revision" IS DISTINCT FROM coalesce((
      SELECT max("revision") FROM "revisions"
      WHERE "entity_type" = NEW."entity_type" AND "entity_id" = NEW."entity_id"
    ), 0) + 1
  THEN RAISE EXCEPTION 'a revision follows the last one: of the log and of its entity'; END IF;
  IF NOT EXISTS (
    SELECT 1 FROM "submissions"
    WHERE "id" = NEW."submission_id" AND "status" = 'approved'
      AND "reviewer_id" = NEW."actor_id" AND "reviewer_id" <> "author_id"
  ) THEN RAISE EXCEPTION 'a revision needs a submission that its actor, who is not its author, has approved'; END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE FUNCTION require_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW."id" <> OLD."id" OR NEW."revision" <> OLD."revision" + 1)
    OR NOT EXISTS (
      SELECT 1 FROM "revisions"
      WHERE "entity_type" = TG_ARGV[0] AND "entity_id" = NEW."id" AND "revision" = NEW."revision"
    )
  THEN RAISE EXCEPTION '% change only by an approved revision', TG_TABLE_NAME; END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE FUNCTION guard_submission() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD."status" = 'approved' THEN RAISE EXCEPTION 'an approved submission is never deleted'; END IF;
    RETURN OLD;
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW."status" IN ('approved', 'rejected', 'returned') THEN RAISE EXCEPTION 'a submission begins as a draft'; END IF;
    RETURN NEW;
  END IF;
  IF OLD."status" = 'approved' THEN RAISE EXCEPTION 'an approved submission does not change'; END IF;
  IF NEW."author_id" <> OLD."author_id" THEN RAISE EXCEPTION 'a submission keeps its author'; END IF;
  IF NEW."status" IN ('approved', 'rejected', 'returned') AND NEW."status" <> OLD."status" AND OLD."status" <> 'submitted'
  THEN RAISE EXCEPTION 'only a submitted submission can be decided'; END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
-- A redaction empties what was typed; nothing else changes once a submission is approved.
CREATE FUNCTION guard_submission_item() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW."payload" = '{}'
    AND (NEW."id", NEW."submission_id", NEW."position", NEW."entity_type", NEW."entity_id", NEW."change_type", NEW."base_revision", NEW."reason", NEW."updated_at")
    IS NOT DISTINCT FROM
    (OLD."id", OLD."submission_id", OLD."position", OLD."entity_type", OLD."entity_id", OLD."change_type", OLD."base_revision", OLD."reason", OLD."updated_at")
  THEN RETURN NEW; END IF;
  IF TG_OP <> 'INSERT' AND EXISTS (SELECT 1 FROM "submissions" WHERE "id" = OLD."submission_id" AND "status" = 'approved')
    OR TG_OP <> 'DELETE' AND EXISTS (SELECT 1 FROM "submissions" WHERE "id" = NEW."submission_id" AND "status" = 'approved')
  THEN RAISE EXCEPTION 'an approved submission does not change'; END IF;
  RETURN coalesce(NEW, OLD);
END $$;
--> statement-breakpoint
-- The content version is the truth for every cache: it only rises.
CREATE FUNCTION guard_instance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."content_version" <= OLD."content_version" THEN RAISE EXCEPTION 'the content version only rises'; END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "revisions_kept" BEFORE DELETE ON "revisions"
  FOR EACH ROW EXECUTE FUNCTION refuse_deletion();
--> statement-breakpoint
CREATE TRIGGER "revisions_not_emptied" BEFORE TRUNCATE ON "revisions"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_deletion();
--> statement-breakpoint
CREATE TRIGGER "instance_kept" BEFORE DELETE ON "instance"
  FOR EACH ROW EXECUTE FUNCTION refuse_deletion();
--> statement-breakpoint
CREATE TRIGGER "instance_not_emptied" BEFORE TRUNCATE ON "instance"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_deletion();
--> statement-breakpoint
CREATE TRIGGER "organizations_kept" BEFORE DELETE ON "organizations"
  FOR EACH ROW EXECUTE FUNCTION refuse_deletion();
--> statement-breakpoint
CREATE TRIGGER "organizations_not_emptied" BEFORE TRUNCATE ON "organizations"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_deletion();
--> statement-breakpoint
CREATE TRIGGER "locations_kept" BEFORE DELETE ON "locations"
  FOR EACH ROW EXECUTE FUNCTION refuse_deletion();
--> statement-breakpoint
CREATE TRIGGER "locations_not_emptied" BEFORE TRUNCATE ON "locations"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_deletion();
--> statement-breakpoint
CREATE TRIGGER "crises_kept" BEFORE DELETE ON "crises"
  FOR EACH ROW EXECUTE FUNCTION refuse_deletion();
--> statement-breakpoint
CREATE TRIGGER "crises_not_emptied" BEFORE TRUNCATE ON "crises"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_deletion();
--> statement-breakpoint
CREATE TRIGGER "series_kept" BEFORE DELETE ON "series"
  FOR EACH ROW EXECUTE FUNCTION refuse_deletion();
--> statement-breakpoint
CREATE TRIGGER "series_not_emptied" BEFORE TRUNCATE ON "series"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_deletion();
--> statement-breakpoint
CREATE TRIGGER "sources_kept" BEFORE DELETE ON "sources"
  FOR EACH ROW EXECUTE FUNCTION refuse_deletion();
--> statement-breakpoint
CREATE TRIGGER "sources_not_emptied" BEFORE TRUNCATE ON "sources"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_deletion();
--> statement-breakpoint
CREATE TRIGGER "statements_kept" BEFORE DELETE ON "statements"
  FOR EACH ROW EXECUTE FUNCTION refuse_deletion();
--> statement-breakpoint
CREATE TRIGGER "statements_not_emptied" BEFORE TRUNCATE ON "statements"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_deletion();
--> statement-breakpoint
CREATE TRIGGER "figures_kept" BEFORE DELETE ON "figures"
  FOR EACH ROW EXECUTE FUNCTION refuse_deletion();
--> statement-breakpoint
CREATE TRIGGER "figures_not_emptied" BEFORE TRUNCATE ON "figures"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_deletion();
--> statement-breakpoint
CREATE TRIGGER "relations_kept" BEFORE DELETE ON "relations"
  FOR EACH ROW EXECUTE FUNCTION refuse_deletion();
--> statement-breakpoint
CREATE TRIGGER "relations_not_emptied" BEFORE TRUNCATE ON "relations"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_deletion();
--> statement-breakpoint
CREATE TRIGGER "headline_choices_kept" BEFORE DELETE ON "headline_choices"
  FOR EACH ROW EXECUTE FUNCTION refuse_deletion();
--> statement-breakpoint
CREATE TRIGGER "headline_choices_not_emptied" BEFORE TRUNCATE ON "headline_choices"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_deletion();
--> statement-breakpoint
CREATE TRIGGER "policies_kept" BEFORE DELETE ON "policies"
  FOR EACH ROW EXECUTE FUNCTION refuse_deletion();
--> statement-breakpoint
CREATE TRIGGER "policies_not_emptied" BEFORE TRUNCATE ON "policies"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_deletion();
--> statement-breakpoint
CREATE TRIGGER "revisions_unchanged" BEFORE UPDATE ON "revisions"
  FOR EACH ROW EXECUTE FUNCTION refuse_revision_change();
--> statement-breakpoint
CREATE TRIGGER "revisions_approved" BEFORE INSERT ON "revisions"
  FOR EACH ROW EXECUTE FUNCTION require_approval();
--> statement-breakpoint
CREATE TRIGGER "organizations_approved" BEFORE INSERT OR UPDATE ON "organizations"
  FOR EACH ROW EXECUTE FUNCTION require_revision('organization');
--> statement-breakpoint
CREATE TRIGGER "locations_approved" BEFORE INSERT OR UPDATE ON "locations"
  FOR EACH ROW EXECUTE FUNCTION require_revision('location');
--> statement-breakpoint
CREATE TRIGGER "crises_approved" BEFORE INSERT OR UPDATE ON "crises"
  FOR EACH ROW EXECUTE FUNCTION require_revision('crisis');
--> statement-breakpoint
CREATE TRIGGER "series_approved" BEFORE INSERT OR UPDATE ON "series"
  FOR EACH ROW EXECUTE FUNCTION require_revision('series');
--> statement-breakpoint
CREATE TRIGGER "sources_approved" BEFORE INSERT OR UPDATE ON "sources"
  FOR EACH ROW EXECUTE FUNCTION require_revision('source');
--> statement-breakpoint
CREATE TRIGGER "statements_approved" BEFORE INSERT OR UPDATE ON "statements"
  FOR EACH ROW EXECUTE FUNCTION require_revision('statement');
--> statement-breakpoint
CREATE TRIGGER "figures_approved" BEFORE INSERT OR UPDATE ON "figures"
  FOR EACH ROW EXECUTE FUNCTION require_revision('figure');
--> statement-breakpoint
CREATE TRIGGER "relations_approved" BEFORE INSERT OR UPDATE ON "relations"
  FOR EACH ROW EXECUTE FUNCTION require_revision('relation');
--> statement-breakpoint
CREATE TRIGGER "headline_choices_approved" BEFORE INSERT OR UPDATE ON "headline_choices"
  FOR EACH ROW EXECUTE FUNCTION require_revision('headline_choice');
--> statement-breakpoint
CREATE TRIGGER "policies_approved" BEFORE INSERT OR UPDATE ON "policies"
  FOR EACH ROW EXECUTE FUNCTION require_revision('policy');
--> statement-breakpoint
CREATE TRIGGER "submissions_guarded" BEFORE INSERT OR UPDATE OR DELETE ON "submissions"
  FOR EACH ROW EXECUTE FUNCTION guard_submission();
--> statement-breakpoint
CREATE TRIGGER "submission_items_guarded" BEFORE INSERT OR UPDATE OR DELETE ON "submission_items"
  FOR EACH ROW EXECUTE FUNCTION guard_submission_item();
--> statement-breakpoint
CREATE TRIGGER "instance_rises" BEFORE UPDATE ON "instance"
  FOR EACH ROW EXECUTE FUNCTION guard_instance();
--> statement-breakpoint
INSERT INTO "instance" ("id", "content_version") VALUES (1, 1);
