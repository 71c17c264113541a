-- A redaction takes words out of the record for good: like a retraction it needs a second reviewer.
DROP TRIGGER `revisions_retracted_by_two`;
--> statement-breakpoint
CREATE TRIGGER `revisions_retracted_by_two` BEFORE INSERT ON `revisions`
WHEN new.`change_type` IN ('retract', 'redact') AND NOT EXISTS (
  SELECT 1 FROM `submission_approvals` AS first
  JOIN `submissions` ON `submissions`.`id` = first.`submission_id`
  WHERE first.`submission_id` = new.`submission_id` AND first.`reviewer_id` <> new.`actor_id`
    AND first.`reviewer_id` <> `submissions`.`author_id`
    AND first.`version` = `submissions`.`version` - 1
)
BEGIN SELECT RAISE(ABORT, 'a retraction and a redaction need two who are not its author'); END;
--> statement-breakpoint
-- What was typed into an approved submission is emptied only once what it was about was redacted later.
DROP TRIGGER `submission_items_unchanged`;
--> statement-breakpoint
CREATE TRIGGER `submission_items_unchanged` BEFORE UPDATE ON `submission_items`
WHEN (EXISTS (SELECT 1 FROM `submissions` WHERE `id` = old.`submission_id` AND `status` = 'approved') OR EXISTS (SELECT 1 FROM `submissions` WHERE `id` = new.`submission_id` AND `status` = 'approved'))
  AND NOT (
  new.`payload` = '{}' AND new.`id` IS old.`id` AND new.`submission_id` IS old.`submission_id` AND new.`position` IS old.`position` AND new.`entity_type` IS old.`entity_type` AND new.`entity_id` IS old.`entity_id` AND new.`change_type` IS old.`change_type` AND new.`base_revision` IS old.`base_revision` AND new.`reason` IS old.`reason` AND new.`updated_at` IS old.`updated_at`
  AND EXISTS (
    SELECT 1 FROM `revisions`
    WHERE `entity_type` = old.`entity_type` AND `entity_id` = old.`entity_id`
      AND `change_type` = 'redact' AND `submission_id` <> old.`submission_id`
  )
)
BEGIN SELECT RAISE(ABORT, 'an approved submission does not change'); END;
--> statement-breakpoint
-- Of what was said about it the title and the note give way to a later redaction, and nothing else does.
DROP TRIGGER `submissions_decided_stay`;
--> statement-breakpoint
CREATE TRIGGER `submissions_decided_stay` BEFORE UPDATE ON `submissions`
WHEN old.`status` = 'approved' AND NOT (
  (new.`title` IS old.`title` OR new.`title` = '[redacted here]')
  AND (new.`decision_note` IS old.`decision_note` OR new.`decision_note` IS NULL)
  AND new.`id` IS old.`id` AND new.`author_id` IS old.`author_id` AND new.`status` IS old.`status`
  AND new.`version` IS old.`version` AND new.`created_at` IS old.`created_at`
  AND new.`updated_at` IS old.`updated_at` AND new.`submitted_at` IS old.`submitted_at`
  AND new.`reviewer_id` IS old.`reviewer_id` AND new.`decided_at` IS old.`decided_at`
  AND EXISTS (
    SELECT 1 FROM `revisions`
    WHERE `change_type` = 'redact'
      AND `seq` > coalesce((SELECT max(`seq`) FROM `revisions` WHERE `submission_id` = old.`id`), 0)
  )
)
BEGIN SELECT RAISE(ABORT, 'an approved submission does not change'); END;
--> statement-breakpoint
-- The note of a first approval gives way in the same way.
DROP TRIGGER `submission_approvals_unchanged`;
--> statement-breakpoint
CREATE TRIGGER `submission_approvals_unchanged` BEFORE UPDATE ON `submission_approvals`
WHEN NOT (
  new.`note` IS NULL AND new.`id` IS old.`id` AND new.`submission_id` IS old.`submission_id`
  AND new.`version` IS old.`version` AND new.`reviewer_id` IS old.`reviewer_id`
  AND new.`approved_at` IS old.`approved_at`
  AND EXISTS (
    SELECT 1 FROM `revisions`
    WHERE `change_type` = 'redact'
      AND `seq` > coalesce((SELECT max(`seq`) FROM `revisions` WHERE `submission_id` = old.`submission_id`), 0)
  )
)
BEGIN SELECT RAISE(ABORT, 'approvals stay as they were given'); END;
