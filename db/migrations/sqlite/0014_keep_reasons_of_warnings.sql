CREATE TABLE `submission_warnings` (
	`item_id` text NOT NULL,
	`kind` text NOT NULL,
	`digest` text NOT NULL,
	`reason` text NOT NULL,
	`written_at` integer NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `submission_items`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "submission_warnings_kind" CHECK("submission_warnings"."kind" in ('exists', 'falls', 'deviates', 'repeat', 'sameNumber', 'arithmetic', 'abovePopulation', 'dateInferred', 'exactRound', 'fewPeople', 'headlineDiffers', 'noCopy')),
	CONSTRAINT "submission_warnings_reason" CHECK(length("submission_warnings"."reason") > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `submission_warnings_once` ON `submission_warnings` (`item_id`,`kind`);--> statement-breakpoint
CREATE INDEX `figures_value` ON `figures` (`reported_value`);