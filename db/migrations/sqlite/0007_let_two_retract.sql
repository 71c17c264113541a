CREATE TABLE `submission_approvals` (
	`id` text PRIMARY KEY NOT NULL,
	`submission_id` text NOT NULL,
	`version` integer NOT NULL,
	`reviewer_id` text NOT NULL,
	`note` text,
	`approved_at` integer NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewer_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `submission_approvals_once` ON `submission_approvals` (`submission_id`,`version`,`reviewer_id`);--> statement-breakpoint
-- A first approval is of what waits, by somebody who is not its author, and stays as it was given.
CREATE TRIGGER `submission_approvals_waiting` BEFORE INSERT ON `submission_approvals`
WHEN NOT EXISTS (
  SELECT 1 FROM `submissions`
  WHERE `id` = new.`submission_id` AND `status` = 'submitted'
    AND `version` = new.`version` AND `author_id` <> new.`reviewer_id`
)
BEGIN SELECT RAISE(ABORT, 'what waits is approved by somebody who is not its author'); END;
--> statement-breakpoint
CREATE TRIGGER `submission_approvals_unchanged` BEFORE UPDATE ON `submission_approvals`
BEGIN SELECT RAISE(ABORT, 'approvals stay as they were given'); END;
--> statement-breakpoint
CREATE TRIGGER `submission_approvals_kept` BEFORE DELETE ON `submission_approvals`
BEGIN SELECT RAISE(ABORT, 'approvals are never deleted'); END;
--> statement-breakpoint
-- A retraction needs a second reviewer, of the very version that was approved.
CREATE TRIGGER `revisions_retracted_by_two` BEFORE INSERT ON `revisions`
WHEN new.`change_type` = 'retract' AND NOT EXISTS (
  SELECT 1 FROM `submission_approvals` AS first
  JOIN `submissions` ON `submissions`.`id` = first.`submission_id`
  WHERE first.`submission_id` = new.`submission_id` AND first.`reviewer_id` <> new.`actor_id`
    AND first.`reviewer_id` <> `submissions`.`author_id`
    AND first.`version` = `submissions`.`version` - 1
)
BEGIN SELECT RAISE(ABORT, 'a retraction needs two who are not its author'); END;
