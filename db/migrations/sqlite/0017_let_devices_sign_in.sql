CREATE TABLE `passkeys` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`public_key` text NOT NULL,
	`counter` integer NOT NULL,
	`device` text,
	`created_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `passkeys_user` ON `passkeys` (`user_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_access_log` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`event` text NOT NULL,
	`actor_id` text NOT NULL,
	`subject_id` text,
	`role` text,
	FOREIGN KEY (`actor_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`subject_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "access_log_event" CHECK("__new_access_log"."event" in ('signed_in', 'invited', 'invitation_withdrawn', 'joined', 'role_changed', 'disabled', 'enabled', 'reset_offered', 'password_set', 'token_made', 'token_revoked', 'second_factor_set', 'second_factor_reset', 'recovery_code_used', 'recovery_codes_made', 'provider_bound', 'passkey_added', 'passkey_removed')),
	CONSTRAINT "access_log_role" CHECK("__new_access_log"."role" in ('contributor', 'reviewer', 'editor', 'administrator'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_access_log`("id", "at", "event", "actor_id", "subject_id", "role") SELECT "id", "at", "event", "actor_id", "subject_id", "role" FROM `access_log`;--> statement-breakpoint
DROP TABLE `access_log`;--> statement-breakpoint
ALTER TABLE `__new_access_log` RENAME TO `access_log`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `access_log_at` ON `access_log` (`at`,`id`);
--> statement-breakpoint
-- The guards went with the table that was made anew.
CREATE TRIGGER `access_log_unchanged` BEFORE UPDATE ON `access_log`
BEGIN SELECT RAISE(ABORT, 'the log of access is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `access_log_kept` BEFORE DELETE ON `access_log`
BEGIN SELECT RAISE(ABORT, 'the log of access is append-only'); END;
