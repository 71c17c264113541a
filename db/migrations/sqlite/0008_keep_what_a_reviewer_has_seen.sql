CREATE TABLE `submission_seen` (
	`item_id` text NOT NULL,
	`reviewer_id` text NOT NULL,
	`digest` text NOT NULL,
	`seen_at` integer NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `submission_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewer_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `submission_seen_once` ON `submission_seen` (`item_id`,`reviewer_id`);--> statement-breakpoint
ALTER TABLE `users` ADD `organization` text;--> statement-breakpoint
ALTER TABLE `submission_comments` ADD `resolved_by` text REFERENCES users(id);--> statement-breakpoint
ALTER TABLE `submission_comments` ADD `answers_id` text;