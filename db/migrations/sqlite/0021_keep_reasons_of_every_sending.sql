DROP INDEX `submission_warnings_once`;--> statement-breakpoint
ALTER TABLE `submission_warnings` ADD `sent_at` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `submission_warnings_typed` ON `submission_warnings` (`item_id`,`kind`) WHERE sent_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `submission_warnings_once` ON `submission_warnings` (`item_id`,`kind`,`sent_at`);