CREATE TABLE `typed_forms` (
	`id` text PRIMARY KEY NOT NULL,
	`author_id` text NOT NULL,
	`page` text NOT NULL,
	`fields` text NOT NULL,
	`version` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `typed_forms_page` ON `typed_forms` (`author_id`,`page`);