PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_refusals` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`is_blocked` integer NOT NULL,
	`user_id` text,
	`first_at` integer NOT NULL,
	`last_at` integer NOT NULL,
	`count` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "refusals_kind" CHECK("__new_refusals"."kind" in ('password', 'second_factor', 'link', 'token', 'provider'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_refusals`("id", "kind", "is_blocked", "user_id", "first_at", "last_at", "count") SELECT "id", "kind", "is_blocked", "user_id", "first_at", "last_at", "count" FROM `refusals`;--> statement-breakpoint
DROP TABLE `refusals`;--> statement-breakpoint
ALTER TABLE `__new_refusals` RENAME TO `refusals`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `refusals_last` ON `refusals` (`last_at`,`id`);