-- What SQL itself refuses, whoever asks.
-- The log of what was approved: rows are added at its end and never change.
CREATE TRIGGER `revisions_kept` BEFORE DELETE ON `revisions`
BEGIN SELECT RAISE(ABORT, 'revisions are append-only: none is ever deleted'); END;
--> statement-breakpoint
-- The one permitted rewrite: a snapshot is emptied once a later row says that the entity was redacted.
CREATE TRIGGER `revisions_unchanged` BEFORE UPDATE ON `revisions`
WHEN NOT (
  new.`snapshot` IS NULL AND new.`salt` IS NULL
  AND new.`seq` IS old.`seq`
  AND new.`entity_type` IS old.`entity_type`
  AND new.`entity_id` IS old.`entity_id`
  AND new.`revision` IS old.`revision`
  AND new.`change_type` IS old.`change_type`
  AND new.`reason` IS old.`reason`
  AND new.`actor_id` IS old.`actor_id`
  AND new.`submission_id` IS old.`submission_id`
  AND new.`recorded_at` IS old.`recorded_at`
  AND new.`snapshot_hash` IS old.`snapshot_hash`
  AND new.`prev_hash` IS old.`prev_hash`
  AND new.`hash` IS old.`hash`
  AND EXISTS (
    SELECT 1 FROM `revisions` AS later
    WHERE later.`entity_type` = old.`entity_type` AND later.`entity_id` = old.`entity_id`
      AND later.`seq` > old.`seq` AND later.`change_type` = 'redact'
  )
)
BEGIN SELECT RAISE(ABORT, 'revisions are append-only: only a redaction may empty a snapshot'); END;
--> statement-breakpoint
CREATE TRIGGER `revisions_in_order` BEFORE INSERT ON `revisions`
WHEN new.`seq` IS NOT coalesce((SELECT max(`seq`) FROM `revisions`), 0) + 1
  OR (new.`seq` > 1 AND new.`prev_hash` IS NOT (SELECT `hash` FROM `revisions` WHERE `seq` = new.`seq` - 1))
  OR new.`revision` IS NOT coalesce((
    SELECT max(`revision`) FROM `revisions`
    WHERE `entity_type` = new.`entity_type` AND `entity_id` = new.`entity_id`
  ), 0) + 1
BEGIN SELECT RAISE(ABORT, 'a revision follows the last one: of the log and of its entity'); END;
--> statement-breakpoint
CREATE TRIGGER `revisions_approved` BEFORE INSERT ON `revisions`
WHEN NOT EXISTS (
  SELECT 1 FROM `submissions`
  WHERE `id` = new.`submission_id` AND `status` = 'approved'
    AND `reviewer_id` = new.`actor_id` AND `reviewer_id` <> `author_id`
)
BEGIN SELECT RAISE(ABORT, 'a revision needs a submission that its actor, who is not its author, has approved'); END;
--> statement-breakpoint
-- The record: no row without its approved revision, and none is ever deleted.
CREATE TRIGGER `organizations_kept` BEFORE DELETE ON `organizations`
BEGIN SELECT RAISE(ABORT, 'organizations are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `organizations_approved` BEFORE INSERT ON `organizations`
WHEN NOT EXISTS (
  SELECT 1 FROM `revisions`
  WHERE `entity_type` = 'organization' AND `entity_id` = new.`id` AND `revision` = new.`revision`
)
BEGIN SELECT RAISE(ABORT, 'organizations change only by an approved revision'); END;
--> statement-breakpoint
CREATE TRIGGER `organizations_reapproved` BEFORE UPDATE ON `organizations`
WHEN new.`id` IS NOT old.`id` OR new.`revision` IS NOT old.`revision` + 1 OR NOT EXISTS (
  SELECT 1 FROM `revisions`
  WHERE `entity_type` = 'organization' AND `entity_id` = new.`id` AND `revision` = new.`revision`
)
BEGIN SELECT RAISE(ABORT, 'organizations change only by an approved revision'); END;
--> statement-breakpoint
CREATE TRIGGER `locations_kept` BEFORE DELETE ON `locations`
BEGIN SELECT RAISE(ABORT, 'locations are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `locations_approved` BEFORE INSERT ON `locations`
WHEN NOT EXISTS (
  SELECT 1 FROM `revisions`
  WHERE `entity_type` = 'location' AND `entity_id` = new.`id` AND `revision` = new.`revision`
)
BEGIN SELECT RAISE(ABORT, 'locations change only by an approved revision'); END;
--> statement-breakpoint
CREATE TRIGGER `locations_reapproved` BEFORE UPDATE ON `locations`
WHEN new.`id` IS NOT old.`id` OR new.`revision` IS NOT old.`revision` + 1 OR NOT EXISTS (
  SELECT 1 FROM `revisions`
  WHERE `entity_type` = 'location' AND `entity_id` = new.`id` AND `revision` = new.`revision`
)
BEGIN SELECT RAISE(ABORT, 'locations change only by an approved revision'); END;
--> statement-breakpoint
CREATE TRIGGER `crises_kept` BEFORE DELETE ON `crises`
BEGIN SELECT RAISE(ABORT, 'crises are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `crises_approved` BEFORE INSERT ON `crises`
WHEN NOT EXISTS (
  SELECT 1 FROM `revisions`
  WHERE `entity_type` = 'crisis' AND `entity_id` = new.`id` AND `revision` = new.`revision`
)
BEGIN SELECT RAISE(ABORT, 'crises change only by an approved revision'); END;
--> statement-breakpoint
CREATE TRIGGER `crises_reapproved` BEFORE UPDATE ON `crises`
WHEN new.`id` IS NOT old.`id` OR new.`revision` IS NOT old.`revision` + 1 OR NOT EXISTS (
  SELECT 1 FROM `revisions`
  WHERE `entity_type` = 'crisis' AND `entity_id` = new.`id` AND `revision` = new.`revision`
)
BEGIN SELECT RAISE(ABORT, 'crises change only by an approved revision'); END;
--> statement-breakpoint
CREATE TRIGGER `series_kept` BEFORE DELETE ON `series`
BEGIN SELECT RAISE(ABORT, 'series are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `series_approved` BEFORE INSERT ON `series`
WHEN NOT EXISTS (
  SELECT 1 FROM `revisions`
  WHERE `entity_type` = 'series' AND `entity_id` = new.`id` AND `revision` = new.`revision`
)
BEGIN SELECT RAISE(ABORT, 'series change only by an approved revision'); END;
--> statement-breakpoint
CREATE TRIGGER `series_reapproved` BEFORE UPDATE ON `series`
WHEN new.`id` IS NOT old.`id` OR new.`revision` IS NOT old.`revision` + 1 OR NOT EXISTS (
  SELECT 1 FROM `revisions`
  WHERE `entity_type` = 'series' AND `entity_id` = new.`id` AND `revision` = new.`revision`
)
BEGIN SELECT RAISE(ABORT, 'series change only by an approved revision'); END;
--> statement-breakpoint
CREATE TRIGGER `sources_kept` BEFORE DELETE ON `sources`
BEGIN SELECT RAISE(ABORT, 'sources are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `sources_approved` BEFORE INSERT ON `sources`
WHEN NOT EXISTS (
  SELECT 1 FROM `revisions`
  WHERE `entity_type` = 'source' AND `entity_id` = new.`id` AND `revision` = new.`revision`
)
BEGIN SELECT RAISE(ABORT, 'sources change only by an approved revision'); END;
--> statement-breakpoint
CREATE TRIGGER `sources_reapproved` BEFORE UPDATE ON `sources`
WHEN new.`id` IS NOT old.`id` OR new.`revision` IS NOT old.`revision` + 1 OR NOT EXISTS (
  SELECT 1 FROM `revisions`
  WHERE `entity_type` = 'source' AND `entity_id` = new.`id` AND `revision` = new.`revision`
)
BEGIN SELECT RAISE(ABORT, 'sources change only by an approved revision'); END;
--> statement-breakpoint
CREATE TRIGGER `statements_kept` BEFORE DELETE ON `statements`
BEGIN SELECT RAISE(ABORT, 'statements are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `statements_approved` BEFORE INSERT ON `statements`
WHEN NOT EXISTS (
  SELECT 1 FROM `revisions`
  WHERE `entity_type` = 'statement' AND `entity_id` = new.`id` AND `revision` = new.`revision`
)
BEGIN SELECT RAISE(ABORT, 'statements change only by an approved revision'); END;
--> statement-breakpoint
CREATE TRIGGER `statements_reapproved` BEFORE UPDATE ON `statements`
WHEN new.`id` IS NOT old.`id` OR new.`revision` IS NOT old.`revision` + 1 OR NOT EXISTS (
  SELECT 1 FROM `revisions`
  WHERE `entity_type` = 'statement' AND `entity_id` = new.`id` AND `revision` = new.`revision`
)
BEGIN SELECT RAISE(ABORT, 'statements change only by an approved revision'); END;
--> statement-breakpoint
CREATE TRIGGER `figures_kept` BEFORE DELETE ON `figures`
BEGIN SELECT RAISE(ABORT, 'figures are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `figures_approved` BEFORE INSERT ON `figures`
WHEN NOT EXISTS (
  SELECT 1 FROM `revisions`
  WHERE `entity_type` = 'figure' AND `entity_id` = new.`id` AND `revision` = new.`revision`
)
BEGIN SELECT RAISE(ABORT, 'figures change only by an approved revision'); END;
--> statement-breakpoint
CREATE TRIGGER `figures_reapproved` BEFORE UPDATE ON `figures`
WHEN new.`id` IS NOT old.`id` OR new.`revision` IS NOT old.`revision` + 1 OR NOT EXISTS (
  SELECT 1 FROM `revisions`
  WHERE `entity_type` = 'figure' AND `entity_id` = new.`id` AND `revision` = new.`revision`
)
BEGIN SELECT RAISE(ABORT, 'figures change only by an approved revision'); END;
--> statement-breakpoint
CREATE TRIGGER `relations_kept` BEFORE DELETE ON `relations`
BEGIN SELECT RAISE(ABORT, 'relations are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `relations_approved` BEFORE INSERT ON `relations`
WHEN NOT EXISTS (
  SELECT 1 FROM `revisions`
  WHERE `entity_type` = 'relation' AND `entity_id` = new.`id` AND `revision` = new.`revision`
)
BEGIN SELECT RAISE(ABORT, 'relations change only by an approved revision'); END;
--> statement-breakpoint
CREATE TRIGGER `relations_reapproved` BEFORE UPDATE ON `relations`
WHEN new.`id` IS NOT old.`id` OR new.`revision` IS NOT old.`revision` + 1 OR NOT EXISTS (
  SELECT 1 FROM `revisions`
  WHERE `entity_type` = 'relation' AND `entity_id` = new.`id` AND `revision` = new.`revision`
)
BEGIN SELECT RAISE(ABORT, 'relations change only by an approved revision'); END;
--> statement-breakpoint
CREATE TRIGGER `headline_choices_kept` BEFORE DELETE ON `headline_choices`
BEGIN SELECT RAISE(ABORT, 'headline_choices are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `headline_choices_approved` BEFORE INSERT ON `headline_choices`
WHEN NOT EXISTS (
  SELECT 1 FROM `revisions`
  WHERE `entity_type` = 'headline_choice' AND `entity_id` = new.`id` AND `revision` = new.`revision`
)
BEGIN SELECT RAISE(ABORT, 'headline_choices change only by an approved revision'); END;
--> statement-breakpoint
CREATE TRIGGER `headline_choices_reapproved` BEFORE UPDATE ON `headline_choices`
WHEN new.`id` IS NOT old.`id` OR new.`revision` IS NOT old.`revision` + 1 OR NOT EXISTS (
  SELECT 1 FROM `revisions`
  WHERE `entity_type` = 'headline_choice' AND `entity_id` = new.`id` AND `revision` = new.`revision`
)
BEGIN SELECT RAISE(ABORT, 'headline_choices change only by an approved revision'); END;
--> statement-breakpoint
CREATE TRIGGER `policies_kept` BEFORE DELETE ON `policies`
BEGIN SELECT RAISE(ABORT, 'policies are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `policies_approved` BEFORE INSERT ON `policies`
WHEN NOT EXISTS (
  SELECT 1 FROM `revisions`
  WHERE `entity_type` = 'policy' AND `entity_id` = new.`id` AND `revision` = new.`revision`
)
BEGIN SELECT RAISE(ABORT, 'policies change only by an approved revision'); END;
--> statement-breakpoint
CREATE TRIGGER `policies_reapproved` BEFORE UPDATE ON `policies`
WHEN new.`id` IS NOT old.`id` OR new.`revision` IS NOT old.`revision` + 1 OR NOT EXISTS (
  SELECT 1 FROM `revisions`
  WHERE `entity_type` = 'policy' AND `entity_id` = new.`id` AND `revision` = new.`revision`
)
BEGIN SELECT RAISE(ABORT, 'policies change only by an approved revision'); END;
--> statement-breakpoint
-- Review: the author stays the author, only what was submitted is approved, and what was approved stays as it was.
CREATE TRIGGER `submissions_author` BEFORE UPDATE ON `submissions`
WHEN new.`author_id` IS NOT old.`author_id`
BEGIN SELECT RAISE(ABORT, 'a submission keeps its author'); END;
--> statement-breakpoint
CREATE TRIGGER `submissions_created` BEFORE INSERT ON `submissions`
WHEN new.`status` IN ('approved', 'rejected', 'returned')
BEGIN SELECT RAISE(ABORT, 'a submission begins as a draft'); END;
--> statement-breakpoint
CREATE TRIGGER `submissions_reviewed` BEFORE UPDATE ON `submissions`
WHEN new.`status` IN ('approved', 'rejected', 'returned') AND new.`status` <> old.`status` AND old.`status` <> 'submitted'
BEGIN SELECT RAISE(ABORT, 'only a submitted submission can be decided'); END;
--> statement-breakpoint
CREATE TRIGGER `submissions_decided_stay` BEFORE UPDATE ON `submissions`
WHEN old.`status` = 'approved'
BEGIN SELECT RAISE(ABORT, 'an approved submission does not change'); END;
--> statement-breakpoint
CREATE TRIGGER `submissions_kept` BEFORE DELETE ON `submissions`
WHEN old.`status` = 'approved'
BEGIN SELECT RAISE(ABORT, 'an approved submission is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `submission_items_added` BEFORE INSERT ON `submission_items`
WHEN EXISTS (SELECT 1 FROM `submissions` WHERE `id` = new.`submission_id` AND `status` = 'approved')
BEGIN SELECT RAISE(ABORT, 'an approved submission does not change'); END;
--> statement-breakpoint
CREATE TRIGGER `submission_items_kept` BEFORE DELETE ON `submission_items`
WHEN EXISTS (SELECT 1 FROM `submissions` WHERE `id` = old.`submission_id` AND `status` = 'approved')
BEGIN SELECT RAISE(ABORT, 'an approved submission does not change'); END;
--> statement-breakpoint
-- A redaction empties what was typed.
CREATE TRIGGER `submission_items_unchanged` BEFORE UPDATE ON `submission_items`
WHEN (EXISTS (SELECT 1 FROM `submissions` WHERE `id` = old.`submission_id` AND `status` = 'approved') OR EXISTS (SELECT 1 FROM `submissions` WHERE `id` = new.`submission_id` AND `status` = 'approved'))
  AND NOT (
  new.`payload` = '{}' AND new.`id` IS old.`id` AND new.`submission_id` IS old.`submission_id` AND new.`position` IS old.`position` AND new.`entity_type` IS old.`entity_type` AND new.`entity_id` IS old.`entity_id` AND new.`change_type` IS old.`change_type` AND new.`base_revision` IS old.`base_revision` AND new.`reason` IS old.`reason` AND new.`updated_at` IS old.`updated_at`
)
BEGIN SELECT RAISE(ABORT, 'an approved submission does not change'); END;
--> statement-breakpoint
-- The content version is the truth for every cache: it only rises.
CREATE TRIGGER `instance_kept` BEFORE DELETE ON `instance`
BEGIN SELECT RAISE(ABORT, 'the instance row is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `instance_rises` BEFORE UPDATE ON `instance`
WHEN new.`content_version` <= old.`content_version`
BEGIN SELECT RAISE(ABORT, 'the content version only rises'); END;
--> statement-breakpoint
INSERT INTO `instance` (`id`, `content_version`) VALUES (1, 1);
