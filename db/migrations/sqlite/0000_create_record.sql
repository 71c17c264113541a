CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`user_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `accounts_user` ON `accounts` (`user_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`token` text NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token` ON `sessions` (`token`);--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer NOT NULL,
	`image` text,
	`role` text NOT NULL,
	`disabled_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT "users_role" CHECK("users"."role" in ('contributor', 'reviewer', 'editor', 'administrator'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email` ON `users` (`email`);--> statement-breakpoint
CREATE TABLE `verifications` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `verifications_identifier` ON `verifications` (`identifier`);--> statement-breakpoint
CREATE TABLE `crises` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`parent_id` text,
	`start_on` text NOT NULL,
	`start_on_accuracy` text NOT NULL,
	`end_on` text,
	`end_on_accuracy` text,
	`countries` text NOT NULL,
	`summary` text,
	FOREIGN KEY (`parent_id`) REFERENCES `crises`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "crises_kind" CHECK("crises"."kind" in ('conflict', 'disaster', 'other')),
	CONSTRAINT "crises_start_on" CHECK(length("crises"."start_on") = 10 and "crises"."start_on" like '____-__-__'),
	CONSTRAINT "crises_end_on" CHECK(length("crises"."end_on") = 10 and "crises"."end_on" like '____-__-__'),
	CONSTRAINT "crises_end_on_accuracy" CHECK("crises"."end_on_accuracy" in ('day', 'week', 'month', 'quarter', 'year', 'unknown')),
	CONSTRAINT "crises_start_on_accuracy" CHECK("crises"."start_on_accuracy" in ('day', 'week', 'month', 'quarter', 'year', 'unknown'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `crises_slug` ON `crises` (`slug`);--> statement-breakpoint
CREATE TABLE `figure_places` (
	`figure_id` text NOT NULL,
	`position` integer NOT NULL,
	`location_id` text NOT NULL,
	`role` text NOT NULL,
	`relation` text NOT NULL,
	`exception` text,
	PRIMARY KEY(`figure_id`, `position`),
	FOREIGN KEY (`figure_id`) REFERENCES `figures`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`location_id`) REFERENCES `locations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "figure_places_role" CHECK("figure_places"."role" in ('at', 'origin', 'destination')),
	CONSTRAINT "figure_places_relation" CHECK("figure_places"."relation" in ('in', 'in_and_around', 'part_of', 'near', 'unspecified')),
	CONSTRAINT "figure_places_exception" CHECK("figure_places"."exception" in ('border', 'moved'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `figure_places_location` ON `figure_places` (`location_id`);--> statement-breakpoint
CREATE TABLE `figures` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`statement_id` text NOT NULL,
	`series_id` text NOT NULL,
	`metric` text NOT NULL,
	`measure_type` text NOT NULL,
	`basis` text NOT NULL,
	`population_status` text NOT NULL,
	`civilian_status` text NOT NULL,
	`gender` text NOT NULL,
	`age_range` text,
	`min_age` integer,
	`max_age` integer,
	`specific_need` text,
	`value_text` text NOT NULL,
	`reported_value` integer,
	`value_low` integer,
	`value_best` integer,
	`value_high` integer,
	`bounds_origin` text,
	`quantifier` text NOT NULL,
	`unit` text NOT NULL,
	`household_size` real,
	`household_size_source` text,
	`reference_period_start` text NOT NULL,
	`reference_period_start_accuracy` text NOT NULL,
	`reference_period_end` text NOT NULL,
	`reference_period_end_accuracy` text NOT NULL,
	`reference_basis` text NOT NULL,
	`place_text` text NOT NULL,
	`place_precision` text NOT NULL,
	`originating_organization_id` text NOT NULL,
	`method` text NOT NULL,
	`term_as_reported` text,
	`definition_text` text,
	`calculation_note` text,
	`caveat` text,
	`role` text NOT NULL,
	`credibility` integer,
	`includes_retroactive` integer NOT NULL,
	`retroactive_value` integer,
	`lifecycle` text NOT NULL,
	`lifecycle_reason` text,
	FOREIGN KEY (`statement_id`) REFERENCES `statements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`series_id`) REFERENCES `series`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`originating_organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "figures_metric_code" CHECK("figures"."metric" in ('present_in_area', 'trapped', 'besieged', 'hard_to_reach', 'at_risk', 'in_need', 'idp_stock', 'returnee_stock', 'refugee_stock', 'affected', 'targeted', 'reached', 'displacement', 'evacuated', 'returns', 'killed', 'injured', 'killed_or_injured', 'missing', 'abducted', 'detained', 'dwellings_destroyed', 'dwellings_damaged', 'cross_border_flight', 'cross_border_return')),
	CONSTRAINT "figures_measure_type" CHECK("figures"."measure_type" in ('stock', 'flow', 'cumulative')),
	CONSTRAINT "figures_basis" CHECK("figures"."basis" in ('registered', 'counted', 'estimated', 'modelled', 'projected', 'planning', 'unknown')),
	CONSTRAINT "figures_population_status" CHECK("figures"."population_status" in ('all', 'residents', 'idp', 'refugee', 'asylum_seeker', 'returnee', 'host_community', 'non_displaced', 'migrant', 'stateless', 'detainee', 'aid_worker', 'health_worker', 'journalist', 'other')),
	CONSTRAINT "figures_civilian_status" CHECK("figures"."civilian_status" in ('civilian', 'combatant', 'mixed', 'unspecified')),
	CONSTRAINT "figures_gender" CHECK("figures"."gender" in ('f', 'm', 'x', 'u', 'o', 'all')),
	CONSTRAINT "figures_bounds_origin" CHECK("figures"."bounds_origin" in ('source', 'quantifier', 'coder')),
	CONSTRAINT "figures_quantifier" CHECK("figures"."quantifier" in ('stated', 'exact', 'approximately', 'nearly', 'more_than', 'at_least', 'up_to', 'less_than', 'at_most', 'between', 'order_of_magnitude', 'not_quantified')),
	CONSTRAINT "figures_unit" CHECK("figures"."unit" in ('person', 'household', 'family', 'dwelling', 'incident', 'facility')),
	CONSTRAINT "figures_start_accuracy" CHECK("figures"."reference_period_start_accuracy" in ('day', 'week', 'month', 'quarter', 'year', 'unknown')),
	CONSTRAINT "figures_end_accuracy" CHECK("figures"."reference_period_end_accuracy" in ('day', 'week', 'month', 'quarter', 'year', 'unknown')),
	CONSTRAINT "figures_reference_basis" CHECK("figures"."reference_basis" in ('stated', 'inferred_from_said', 'inferred_from_published')),
	CONSTRAINT "figures_place_precision" CHECK("figures"."place_precision" in ('point', 'settlement', 'adm3', 'adm2', 'adm1', 'adm0', 'area_undefined', 'unknown')),
	CONSTRAINT "figures_method" CHECK("figures"."method" in ('registration', 'key_informant', 'checkpoint_count', 'household_survey', 'remote_sensing', 'administrative_record', 'media_monitoring', 'model', 'not_stated')),
	CONSTRAINT "figures_role" CHECK("figures"."role" in ('unassigned', 'headline', 'triangulation', 'context_only')),
	CONSTRAINT "figures_credibility" CHECK("figures"."credibility" in (1, 2, 3, 4, 5, 6)),
	CONSTRAINT "figures_lifecycle" CHECK("figures"."lifecycle" in ('active', 'corrected', 'withdrawn_by_source', 'retracted', 'duplicate')),
	CONSTRAINT "figures_period_start" CHECK(length("figures"."reference_period_start") = 10 and "figures"."reference_period_start" like '____-__-__'),
	CONSTRAINT "figures_period_end" CHECK(length("figures"."reference_period_end") = 10 and "figures"."reference_period_end" like '____-__-__'),
	CONSTRAINT "figures_reported_value" CHECK("figures"."reported_value" >= 0),
	CONSTRAINT "figures_value_low" CHECK("figures"."value_low" >= 0),
	CONSTRAINT "figures_value_best" CHECK("figures"."value_best" >= 0),
	CONSTRAINT "figures_value_high" CHECK("figures"."value_high" >= 0),
	CONSTRAINT "figures_retroactive_value" CHECK("figures"."retroactive_value" >= 0),
	CONSTRAINT "figures_has_a_value" CHECK("figures"."quantifier" = 'not_quantified' or "figures"."reported_value" is not null or "figures"."value_low" is not null or "figures"."value_best" is not null or "figures"."value_high" is not null),
	CONSTRAINT "figures_low_best" CHECK("figures"."value_low" <= "figures"."value_best"),
	CONSTRAINT "figures_best_high" CHECK("figures"."value_best" <= "figures"."value_high"),
	CONSTRAINT "figures_low_high" CHECK("figures"."value_low" <= "figures"."value_high"),
	CONSTRAINT "figures_reported_within" CHECK("figures"."reported_value" >= coalesce("figures"."value_low", 0) and "figures"."reported_value" <= coalesce("figures"."value_high", "figures"."reported_value")),
	CONSTRAINT "figures_between_has_bounds" CHECK("figures"."quantifier" <> 'between' or ("figures"."value_low" is not null and "figures"."value_high" is not null and "figures"."value_low" < "figures"."value_high")),
	CONSTRAINT "figures_period_order" CHECK("figures"."reference_period_start" <= "figures"."reference_period_end"),
	CONSTRAINT "figures_stock_is_one_day" CHECK("figures"."measure_type" <> 'stock' or "figures"."reference_period_start_accuracy" <> 'day' or "figures"."reference_period_end_accuracy" <> 'day' or "figures"."reference_period_start" = "figures"."reference_period_end"),
	CONSTRAINT "figures_household_size_cited" CHECK(("figures"."household_size" is null) = ("figures"."household_size_source" is null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `figures_series` ON `figures` (`series_id`,`reference_period_end`,`id`);--> statement-breakpoint
CREATE INDEX `figures_statement` ON `figures` (`statement_id`);--> statement-breakpoint
CREATE INDEX `figures_originating` ON `figures` (`originating_organization_id`);--> statement-breakpoint
CREATE INDEX `figures_metric` ON `figures` (`metric`,`reference_period_end`,`id`);--> statement-breakpoint
CREATE INDEX `figures_period` ON `figures` (`reference_period_end`,`id`);--> statement-breakpoint
CREATE INDEX `figures_recorded` ON `figures` (`recorded_at`,`id`);--> statement-breakpoint
CREATE TABLE `headline_choices` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`series_id` text NOT NULL,
	`figure_id` text NOT NULL,
	`note` text NOT NULL,
	FOREIGN KEY (`series_id`) REFERENCES `series`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`figure_id`) REFERENCES `figures`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `headline_choices_series` ON `headline_choices` (`series_id`);--> statement-breakpoint
CREATE TABLE `locations` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`name` text NOT NULL,
	`names` text NOT NULL,
	`level` text NOT NULL,
	`parent_id` text,
	`location_code` text NOT NULL,
	`code` text,
	`code_version` text,
	`valid_from` text,
	`iso` text,
	`former_code` text,
	`latitude` real,
	`longitude` real,
	FOREIGN KEY (`parent_id`) REFERENCES `locations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "locations_level" CHECK("locations"."level" in ('country', 'adm1', 'adm2', 'adm3', 'settlement', 'camp_site', 'area'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `locations_code` ON `locations` (`code`,`valid_from`);--> statement-breakpoint
CREATE INDEX `locations_parent` ON `locations` (`parent_id`);--> statement-breakpoint
CREATE TABLE `organizations` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`short_name` text,
	`names` text NOT NULL,
	`aliases` text NOT NULL,
	`kind` text NOT NULL,
	`parent_id` text,
	`home_country` text,
	`website` text,
	`reliability` text NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "organizations_kind" CHECK("organizations"."kind" in ('un_agency', 'ingo', 'national_ngo', 'local_ngo', 'red_cross_crescent', 'government', 'de_facto_authority', 'party_to_conflict', 'inter_agency', 'media', 'academic', 'casualty_recorder', 'other'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `organizations_slug` ON `organizations` (`slug`);--> statement-breakpoint
CREATE TABLE `policies` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`note` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `policies_kind` ON `policies` (`kind`);--> statement-breakpoint
CREATE TABLE `relations` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`from_id` text NOT NULL,
	`to_id` text NOT NULL,
	`type` text NOT NULL,
	`dimension` text,
	`exhaustive` integer NOT NULL,
	`note` text,
	FOREIGN KEY (`from_id`) REFERENCES `figures`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_id`) REFERENCES `figures`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "relations_type" CHECK("relations"."type" in ('subset_of', 'repeats', 'derived_from', 'updates', 'corrects', 'withdraws', 'conflicts_with', 'duplicate_of')),
	CONSTRAINT "relations_not_itself" CHECK("relations"."from_id" <> "relations"."to_id")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `relations_pair` ON `relations` (`from_id`,`to_id`,`type`);--> statement-breakpoint
CREATE INDEX `relations_to` ON `relations` (`to_id`);--> statement-breakpoint
CREATE TABLE `series` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`slug` text NOT NULL,
	`crisis_id` text NOT NULL,
	`name` text NOT NULL,
	`definition` text NOT NULL,
	`metric` text NOT NULL,
	`measure_type` text NOT NULL,
	`unit` text NOT NULL,
	`population_status` text NOT NULL,
	`civilian_status` text NOT NULL,
	`gender` text NOT NULL,
	`age_range` text,
	`min_age` integer,
	`max_age` integer,
	`area_text` text NOT NULL,
	`area_ids` text NOT NULL,
	`fixed_start` text,
	`fixed_start_accuracy` text,
	`breaks` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`crisis_id`) REFERENCES `crises`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "series_metric" CHECK("series"."metric" in ('present_in_area', 'trapped', 'besieged', 'hard_to_reach', 'at_risk', 'in_need', 'idp_stock', 'returnee_stock', 'refugee_stock', 'affected', 'targeted', 'reached', 'displacement', 'evacuated', 'returns', 'killed', 'injured', 'killed_or_injured', 'missing', 'abducted', 'detained', 'dwellings_destroyed', 'dwellings_damaged', 'cross_border_flight', 'cross_border_return')),
	CONSTRAINT "series_measure_type" CHECK("series"."measure_type" in ('stock', 'flow', 'cumulative')),
	CONSTRAINT "series_unit" CHECK("series"."unit" in ('person', 'household', 'family', 'dwelling', 'incident', 'facility')),
	CONSTRAINT "series_population_status" CHECK("series"."population_status" in ('all', 'residents', 'idp', 'refugee', 'asylum_seeker', 'returnee', 'host_community', 'non_displaced', 'migrant', 'stateless', 'detainee', 'aid_worker', 'health_worker', 'journalist', 'other')),
	CONSTRAINT "series_civilian_status" CHECK("series"."civilian_status" in ('civilian', 'combatant', 'mixed', 'unspecified')),
	CONSTRAINT "series_gender" CHECK("series"."gender" in ('f', 'm', 'x', 'u', 'o', 'all')),
	CONSTRAINT "series_fixed_start" CHECK(length("series"."fixed_start") = 10 and "series"."fixed_start" like '____-__-__'),
	CONSTRAINT "series_fixed_start_accuracy" CHECK("series"."fixed_start_accuracy" in ('day', 'week', 'month', 'quarter', 'year', 'unknown')),
	CONSTRAINT "series_cumulative_has_start" CHECK(("series"."measure_type" = 'cumulative') = ("series"."fixed_start" is not null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `series_slug` ON `series` (`crisis_id`,`slug`);--> statement-breakpoint
CREATE TABLE `sources` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`publisher_id` text NOT NULL,
	`authors` text NOT NULL,
	`url` text,
	`archive_url` text,
	`published_on` text NOT NULL,
	`published_on_accuracy` text NOT NULL,
	`language` text NOT NULL,
	`licence` text,
	`accessed_on` text,
	`confidentiality` text NOT NULL,
	`republished_from_id` text,
	`snapshot_ids` text NOT NULL,
	FOREIGN KEY (`publisher_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`republished_from_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sources_kind" CHECK("sources"."kind" in ('press_release', 'sitrep', 'flash_update', 'bulletin', 'appeal_or_plan', 'assessment', 'dataset', 'dashboard', 'news_article', 'interview', 'social_post', 'briefing', 'court_or_inquiry', 'other')),
	CONSTRAINT "sources_confidentiality" CHECK("sources"."confidentiality" in ('public', 'restricted', 'confidential')),
	CONSTRAINT "sources_published_on_accuracy" CHECK("sources"."published_on_accuracy" in ('day', 'week', 'month', 'quarter', 'year', 'unknown')),
	CONSTRAINT "sources_published_on" CHECK(length("sources"."published_on") = 10 and "sources"."published_on" like '____-__-__')
) STRICT;
--> statement-breakpoint
CREATE INDEX `sources_url` ON `sources` (`url`);--> statement-breakpoint
CREATE INDEX `sources_confidentiality` ON `sources` (`confidentiality`);--> statement-breakpoint
CREATE INDEX `sources_published` ON `sources` (`published_on`,`id`);--> statement-breakpoint
CREATE INDEX `sources_publisher` ON `sources` (`publisher_id`,`published_on`);--> statement-breakpoint
CREATE TABLE `statements` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`source_id` text NOT NULL,
	`organization_id` text NOT NULL,
	`speaker_role` text,
	`speaker_name` text,
	`kind` text NOT NULL,
	`quote` text NOT NULL,
	`quote_prefix` text,
	`quote_suffix` text,
	`locator` text,
	`language` text NOT NULL,
	`translation` text,
	`translated_by` text,
	`said_on` text,
	`said_on_accuracy` text NOT NULL,
	`said_basis` text NOT NULL,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "statements_kind" CHECK("statements"."kind" in ('direct_quote', 'reported_speech', 'document_text', 'table_cell', 'infographic')),
	CONSTRAINT "statements_said_on_accuracy" CHECK("statements"."said_on_accuracy" in ('day', 'week', 'month', 'quarter', 'year', 'unknown')),
	CONSTRAINT "statements_said_basis" CHECK("statements"."said_basis" in ('stated', 'inferred_from_published', 'unknown')),
	CONSTRAINT "statements_said_on" CHECK(length("statements"."said_on") = 10 and "statements"."said_on" like '____-__-__'),
	CONSTRAINT "statements_quote" CHECK(length(trim("statements"."quote")) > 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `statements_source` ON `statements` (`source_id`);--> statement-breakpoint
CREATE INDEX `statements_organization` ON `statements` (`organization_id`);--> statement-breakpoint
CREATE INDEX `statements_recorded` ON `statements` (`recorded_at`,`id`);--> statement-breakpoint
CREATE TABLE `instance` (
	`id` integer PRIMARY KEY NOT NULL,
	`content_version` integer NOT NULL,
	CONSTRAINT "instance_one_row" CHECK("instance"."id" = 1)
) STRICT;
--> statement-breakpoint
CREATE TABLE `revisions` (
	`seq` integer PRIMARY KEY NOT NULL,
	`entity_type` text NOT NULL,
	`entity_id` text NOT NULL,
	`revision` integer NOT NULL,
	`change_type` text NOT NULL,
	`reason` text,
	`actor_id` text NOT NULL,
	`submission_id` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`snapshot` text,
	`salt` text,
	`snapshot_hash` text NOT NULL,
	`prev_hash` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`actor_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "revisions_entity_type" CHECK("revisions"."entity_type" in ('organization', 'location', 'crisis', 'series', 'source', 'statement', 'figure', 'relation', 'headline_choice', 'policy')),
	CONSTRAINT "revisions_change_type" CHECK("revisions"."change_type" in ('create', 'edit', 'correct', 'supersede', 'withdraw', 'retract', 'redact'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_entity` ON `revisions` (`entity_type`,`entity_id`,`revision`);--> statement-breakpoint
CREATE INDEX `revisions_submission` ON `revisions` (`submission_id`);--> statement-breakpoint
CREATE TABLE `source_snapshots` (
	`id` text PRIMARY KEY NOT NULL,
	`sha256` text NOT NULL,
	`media_type` text NOT NULL,
	`byte_count` integer NOT NULL,
	`captured_at` integer NOT NULL,
	`content` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `submission_comments` (
	`id` text PRIMARY KEY NOT NULL,
	`submission_id` text NOT NULL,
	`item_id` text,
	`field` text,
	`author_id` text NOT NULL,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	`resolved_at` integer,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `submission_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `submission_comments_submission` ON `submission_comments` (`submission_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `submission_items` (
	`id` text PRIMARY KEY NOT NULL,
	`submission_id` text NOT NULL,
	`position` integer NOT NULL,
	`entity_type` text NOT NULL,
	`entity_id` text NOT NULL,
	`change_type` text NOT NULL,
	`base_revision` integer,
	`reason` text,
	`payload` text NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "submission_items_entity_type" CHECK("submission_items"."entity_type" in ('organization', 'location', 'crisis', 'series', 'source', 'statement', 'figure', 'relation', 'headline_choice', 'policy')),
	CONSTRAINT "submission_items_change_type" CHECK("submission_items"."change_type" in ('create', 'edit', 'correct', 'supersede', 'withdraw', 'retract', 'redact')),
	CONSTRAINT "submission_items_base" CHECK(("submission_items"."change_type" = 'create') = ("submission_items"."base_revision" is null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `submission_items_entity` ON `submission_items` (`submission_id`,`entity_type`,`entity_id`);--> statement-breakpoint
CREATE TABLE `submissions` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`author_id` text NOT NULL,
	`status` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`submitted_at` integer,
	`reviewer_id` text,
	`decided_at` integer,
	`decision_note` text,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewer_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "submissions_status_code" CHECK("submissions"."status" in ('draft', 'submitted', 'returned', 'approved', 'rejected')),
	CONSTRAINT "submissions_four_eyes" CHECK("submissions"."reviewer_id" <> "submissions"."author_id"),
	CONSTRAINT "submissions_decided" CHECK("submissions"."status" not in ('approved', 'rejected') or ("submissions"."reviewer_id" is not null and "submissions"."decided_at" is not null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `submissions_status` ON `submissions` (`status`,`submitted_at`);--> statement-breakpoint
CREATE INDEX `submissions_author` ON `submissions` (`author_id`,`updated_at`);