CREATE TABLE `access_log` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`event` text NOT NULL,
	`actor_id` text NOT NULL,
	`subject_id` text,
	`role` text,
	FOREIGN KEY (`actor_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`subject_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "access_log_event" CHECK("access_log"."event" in ('signed_in', 'invited', 'invitation_withdrawn', 'joined', 'role_changed', 'disabled', 'enabled', 'reset_offered', 'password_set')),
	CONSTRAINT "access_log_role" CHECK("access_log"."role" in ('contributor', 'reviewer', 'editor', 'administrator'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `access_log_at` ON `access_log` (`at`,`id`);--> statement-breakpoint
CREATE TABLE `one_time_links` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`purpose` text NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`user_id` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "one_time_links_purpose" CHECK("one_time_links"."purpose" in ('invitation', 'reset')),
	CONSTRAINT "one_time_links_role" CHECK("one_time_links"."role" in ('contributor', 'reviewer', 'editor', 'administrator'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `one_time_links_token` ON `one_time_links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `one_time_links_open` ON `one_time_links` (`closed_at`,`expires_at`);
--> statement-breakpoint
CREATE TRIGGER `access_log_unchanged` BEFORE UPDATE ON `access_log`
BEGIN SELECT RAISE(ABORT, 'the log of access is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `access_log_kept` BEFORE DELETE ON `access_log`
BEGIN SELECT RAISE(ABORT, 'the log of access is append-only'); END;
--> statement-breakpoint
-- A link that was used or withdrawn stays so.
CREATE TRIGGER `one_time_links_closed` BEFORE UPDATE ON `one_time_links`
WHEN old.`closed_at` IS NOT NULL OR new.`token_hash` IS NOT old.`token_hash`
  OR new.`expires_at` IS NOT old.`expires_at` OR new.`role` IS NOT old.`role`
BEGIN SELECT RAISE(ABORT, 'a one-time link is used once'); END;
