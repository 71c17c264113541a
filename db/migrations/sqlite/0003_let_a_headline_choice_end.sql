PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_headline_choices` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`series_id` text NOT NULL,
	`figure_id` text,
	`note` text NOT NULL,
	FOREIGN KEY (`series_id`) REFERENCES `series`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`figure_id`) REFERENCES `figures`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_headline_choices`("id", "revision", "recorded_at", "series_id", "figure_id", "note") SELECT "id", "revision", "recorded_at", "series_id", "figure_id", "note" FROM `headline_choices`;--> statement-breakpoint
DROP TABLE `headline_choices`;--> statement-breakpoint
ALTER TABLE `__new_headline_choices` RENAME TO `headline_choices`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `headline_choices_series` ON `headline_choices` (`series_id`);--> statement-breakpoint
-- Building the table anew dropped its triggers.
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
