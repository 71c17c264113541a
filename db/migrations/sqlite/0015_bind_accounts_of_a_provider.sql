CREATE UNIQUE INDEX `accounts_provider` ON `accounts` (`provider_id`,`account_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_one_each` ON `accounts` (`user_id`,`provider_id`);