CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean NOT NULL,
	"image" text,
	"role" text NOT NULL,
	"disabled_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "users_role" CHECK ("users"."role" in ('contributor', 'reviewer', 'editor', 'administrator'))
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "crises" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"parent_id" text,
	"start_on" text NOT NULL,
	"start_on_accuracy" text NOT NULL,
	"end_on" text,
	"end_on_accuracy" text,
	"countries" jsonb NOT NULL,
	"summary" text,
	CONSTRAINT "crises_kind" CHECK ("crises"."kind" in ('conflict', 'disaster', 'other')),
	CONSTRAINT "crises_start_on" CHECK (length("crises"."start_on") = 10 and "crises"."start_on" like '____-__-__'),
	CONSTRAINT "crises_end_on" CHECK (length("crises"."end_on") = 10 and "crises"."end_on" like '____-__-__'),
	CONSTRAINT "crises_end_on_accuracy" CHECK ("crises"."end_on_accuracy" in ('day', 'week', 'month', 'quarter', 'year', 'unknown')),
	CONSTRAINT "crises_start_on_accuracy" CHECK ("crises"."start_on_accuracy" in ('day', 'week', 'month', 'quarter', 'year', 'unknown'))
);
--> statement-breakpoint
CREATE TABLE "figure_places" (
	"figure_id" text NOT NULL,
	"position" integer NOT NULL,
	"location_id" text NOT NULL,
	"role" text NOT NULL,
	"relation" text NOT NULL,
	"exception" text,
	CONSTRAINT "figure_places_key" PRIMARY KEY("figure_id","position"),
	CONSTRAINT "figure_places_role" CHECK ("figure_places"."role" in ('at', 'origin', 'destination')),
	CONSTRAINT "figure_places_relation" CHECK ("figure_places"."relation" in ('in', 'in_and_around', 'part_of', 'near', 'unspecified')),
	CONSTRAINT "figure_places_exception" CHECK ("figure_places"."exception" in ('border', 'moved'))
);
--> statement-breakpoint
CREATE TABLE "figures" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"statement_id" text NOT NULL,
	"series_id" text NOT NULL,
	"metric" text NOT NULL,
	"measure_type" text NOT NULL,
	"basis" text NOT NULL,
	"population_status" text NOT NULL,
	"civilian_status" text NOT NULL,
	"gender" text NOT NULL,
	"age_range" text,
	"min_age" integer,
	"max_age" integer,
	"specific_need" text,
	"value_text" text NOT NULL,
	"reported_value" bigint,
	"value_low" bigint,
	"value_best" bigint,
	"value_high" bigint,
	"bounds_origin" text,
	"quantifier" text NOT NULL,
	"unit" text NOT NULL,
	"household_size" double precision,
	"household_size_source" text,
	"reference_period_start" text NOT NULL,
	"reference_period_start_accuracy" text NOT NULL,
	"reference_period_end" text NOT NULL,
	"reference_period_end_accuracy" text NOT NULL,
	"reference_basis" text NOT NULL,
	"place_text" text NOT NULL,
	"place_precision" text NOT NULL,
	"originating_organization_id" text NOT NULL,
	"method" text NOT NULL,
	"term_as_reported" text,
	"definition_text" text,
	"calculation_note" text,
	"caveat" text,
	"role" text NOT NULL,
	"credibility" integer,
	"includes_retroactive" boolean NOT NULL,
	"retroactive_value" bigint,
	"lifecycle" text NOT NULL,
	"lifecycle_reason" text,
	CONSTRAINT "figures_metric_code" CHECK ("figures"."metric" in ('present_in_area', 'trapped', 'besieged', 'hard_to_reach', 'at_risk', 'in_need', 'idp_stock', 'returnee_stock', 'refugee_stock', 'affected', 'targeted', 'reached', 'displacement', 'evacuated', 'returns', 'killed', 'injured', 'killed_or_injured', 'missing', 'abducted', 'detained', 'dwellings_destroyed', 'dwellings_damaged', 'cross_border_flight', 'cross_border_return')),
	CONSTRAINT "figures_measure_type" CHECK ("figures"."measure_type" in ('stock', 'flow', 'cumulative')),
	CONSTRAINT "figures_basis" CHECK ("figures"."basis" in ('registered', 'counted', 'estimated', 'modelled', 'projected', 'planning', 'unknown')),
	CONSTRAINT "figures_population_status" CHECK ("figures"."population_status" in ('all', 'residents', 'idp', 'refugee', 'asylum_seeker', 'returnee', 'host_community', 'non_displaced', 'migrant', 'stateless', 'detainee', 'aid_worker', 'health_worker', 'journalist', 'other')),
	CONSTRAINT "figures_civilian_status" CHECK ("figures"."civilian_status" in ('civilian', 'combatant', 'mixed', 'unspecified')),
	CONSTRAINT "figures_gender" CHECK ("figures"."gender" in ('f', 'm', 'x', 'u', 'o', 'all')),
	CONSTRAINT "figures_bounds_origin" CHECK ("figures"."bounds_origin" in ('source', 'quantifier', 'coder')),
	CONSTRAINT "figures_quantifier" CHECK ("figures"."quantifier" in ('stated', 'exact', 'approximately', 'nearly', 'more_than', 'at_least', 'up_to', 'less_than', 'at_most', 'between', 'order_of_magnitude', 'not_quantified')),
	CONSTRAINT "figures_unit" CHECK ("figures"."unit" in ('person', 'household', 'family', 'dwelling', 'incident', 'facility')),
	CONSTRAINT "figures_start_accuracy" CHECK ("figures"."reference_period_start_accuracy" in ('day', 'week', 'month', 'quarter', 'year', 'unknown')),
	CONSTRAINT "figures_end_accuracy" CHECK ("figures"."reference_period_end_accuracy" in ('day', 'week', 'month', 'quarter', 'year', 'unknown')),
	CONSTRAINT "figures_reference_basis" CHECK ("figures"."reference_basis" in ('stated', 'inferred_from_said', 'inferred_from_published')),
	CONSTRAINT "figures_place_precision" CHECK ("figures"."place_precision" in ('point', 'settlement', 'adm3', 'adm2', 'adm1', 'adm0', 'area_undefined', 'unknown')),
	CONSTRAINT "figures_method" CHECK ("figures"."method" in ('registration', 'key_informant', 'checkpoint_count', 'household_survey', 'remote_sensing', 'administrative_record', 'media_monitoring', 'model', 'not_stated')),
	CONSTRAINT "figures_role" CHECK ("figures"."role" in ('unassigned', 'headline', 'triangulation', 'context_only')),
	CONSTRAINT "figures_credibility" CHECK ("figures"."credibility" in (1, 2, 3, 4, 5, 6)),
	CONSTRAINT "figures_lifecycle" CHECK ("figures"."lifecycle" in ('active', 'corrected', 'withdrawn_by_source', 'retracted', 'duplicate')),
	CONSTRAINT "figures_period_start" CHECK (length("figures"."reference_period_start") = 10 and "figures"."reference_period_start" like '____-__-__'),
	CONSTRAINT "figures_period_end" CHECK (length("figures"."reference_period_end") = 10 and "figures"."reference_period_end" like '____-__-__'),
	CONSTRAINT "figures_reported_value" CHECK ("figures"."reported_value" >= 0),
	CONSTRAINT "figures_value_low" CHECK ("figures"."value_low" >= 0),
	CONSTRAINT "figures_value_best" CHECK ("figures"."value_best" >= 0),
	CONSTRAINT "figures_value_high" CHECK ("figures"."value_high" >= 0),
	CONSTRAINT "figures_retroactive_value" CHECK ("figures"."retroactive_value" >= 0),
	CONSTRAINT "figures_has_a_value" CHECK ("figures"."quantifier" = 'not_quantified' or "figures"."reported_value" is not null or "figures"."value_low" is not null or "figures"."value_best" is not null or "figures"."value_high" is not null),
	CONSTRAINT "figures_low_best" CHECK ("figures"."value_low" <= "figures"."value_best"),
	CONSTRAINT "figures_best_high" CHECK ("figures"."value_best" <= "figures"."value_high"),
	CONSTRAINT "figures_low_high" CHECK ("figures"."value_low" <= "figures"."value_high"),
	CONSTRAINT "figures_reported_within" CHECK ("figures"."reported_value" >= coalesce("figures"."value_low", 0) and "figures"."reported_value" <= coalesce("figures"."value_high", "figures"."reported_value")),
	CONSTRAINT "figures_between_has_bounds" CHECK ("figures"."quantifier" <> 'between' or ("figures"."value_low" is not null and "figures"."value_high" is not null and "figures"."value_low" < "figures"."value_high")),
	CONSTRAINT "figures_period_order" CHECK ("figures"."reference_period_start" <= "figures"."reference_period_end"),
	CONSTRAINT "figures_stock_is_one_day" CHECK ("figures"."measure_type" <> 'stock' or "figures"."reference_period_start_accuracy" <> 'day' or "figures"."reference_period_end_accuracy" <> 'day' or "figures"."reference_period_start" = "figures"."reference_period_end"),
	CONSTRAINT "figures_household_size_cited" CHECK (("figures"."household_size" is null) = ("figures"."household_size_source" is null))
);
--> statement-breakpoint
CREATE TABLE "headline_choices" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"series_id" text NOT NULL,
	"figure_id" text NOT NULL,
	"note" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "locations" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"name" text NOT NULL,
	"names" jsonb NOT NULL,
	"level" text NOT NULL,
	"parent_id" text,
	"location_code" text NOT NULL,
	"code" text,
	"code_version" text,
	"valid_from" text,
	"iso" text,
	"former_code" text,
	"latitude" double precision,
	"longitude" double precision,
	CONSTRAINT "locations_level" CHECK ("locations"."level" in ('country', 'adm1', 'adm2', 'adm3', 'settlement', 'camp_site', 'area'))
);
--> statement-breakpoint
CREATE TABLE "organizations" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"short_name" text,
	"names" jsonb NOT NULL,
	"aliases" jsonb NOT NULL,
	"kind" text NOT NULL,
	"parent_id" text,
	"home_country" text,
	"website" text,
	"reliability" jsonb NOT NULL,
	CONSTRAINT "organizations_kind" CHECK ("organizations"."kind" in ('un_agency', 'ingo', 'national_ngo', 'local_ngo', 'red_cross_crescent', 'government', 'de_facto_authority', 'party_to_conflict', 'inter_agency', 'media', 'academic', 'casualty_recorder', 'other'))
);
--> statement-breakpoint
CREATE TABLE "policies" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"value" jsonb NOT NULL,
	"note" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "relations" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"from_id" text NOT NULL,
	"to_id" text NOT NULL,
	"type" text NOT NULL,
	"dimension" text,
	"exhaustive" boolean NOT NULL,
	"note" text,
	CONSTRAINT "relations_type" CHECK ("relations"."type" in ('subset_of', 'repeats', 'derived_from', 'updates', 'corrects', 'withdraws', 'conflicts_with', 'duplicate_of')),
	CONSTRAINT "relations_not_itself" CHECK ("relations"."from_id" <> "relations"."to_id")
);
--> statement-breakpoint
CREATE TABLE "series" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"slug" text NOT NULL,
	"crisis_id" text NOT NULL,
	"name" text NOT NULL,
	"definition" text NOT NULL,
	"metric" text NOT NULL,
	"measure_type" text NOT NULL,
	"unit" text NOT NULL,
	"population_status" text NOT NULL,
	"civilian_status" text NOT NULL,
	"gender" text NOT NULL,
	"age_range" text,
	"min_age" integer,
	"max_age" integer,
	"area_text" text NOT NULL,
	"area_ids" jsonb NOT NULL,
	"fixed_start" text,
	"fixed_start_accuracy" text,
	"breaks" jsonb NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "series_metric" CHECK ("series"."metric" in ('present_in_area', 'trapped', 'besieged', 'hard_to_reach', 'at_risk', 'in_need', 'idp_stock', 'returnee_stock', 'refugee_stock', 'affected', 'targeted', 'reached', 'displacement', 'evacuated', 'returns', 'killed', 'injured', 'killed_or_injured', 'missing', 'abducted', 'detained', 'dwellings_destroyed', 'dwellings_damaged', 'cross_border_flight', 'cross_border_return')),
	CONSTRAINT "series_measure_type" CHECK ("series"."measure_type" in ('stock', 'flow', 'cumulative')),
	CONSTRAINT "series_unit" CHECK ("series"."unit" in ('person', 'household', 'family', 'dwelling', 'incident', 'facility')),
	CONSTRAINT "series_population_status" CHECK ("series"."population_status" in ('all', 'residents', 'idp', 'refugee', 'asylum_seeker', 'returnee', 'host_community', 'non_displaced', 'migrant', 'stateless', 'detainee', 'aid_worker', 'health_worker', 'journalist', 'other')),
	CONSTRAINT "series_civilian_status" CHECK ("series"."civilian_status" in ('civilian', 'combatant', 'mixed', 'unspecified')),
	CONSTRAINT "series_gender" CHECK ("series"."gender" in ('f', 'm', 'x', 'u', 'o', 'all')),
	CONSTRAINT "series_fixed_start" CHECK (length("series"."fixed_start") = 10 and "series"."fixed_start" like '____-__-__'),
	CONSTRAINT "series_fixed_start_accuracy" CHECK ("series"."fixed_start_accuracy" in ('day', 'week', 'month', 'quarter', 'year', 'unknown')),
	CONSTRAINT "series_cumulative_has_start" CHECK (("series"."measure_type" = 'cumulative') = ("series"."fixed_start" is not null))
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"publisher_id" text NOT NULL,
	"authors" jsonb NOT NULL,
	"url" text,
	"archive_url" text,
	"published_on" text NOT NULL,
	"published_on_accuracy" text NOT NULL,
	"language" text NOT NULL,
	"licence" text,
	"accessed_on" text,
	"confidentiality" text NOT NULL,
	"republished_from_id" text,
	"snapshot_ids" jsonb NOT NULL,
	CONSTRAINT "sources_kind" CHECK ("sources"."kind" in ('press_release', 'sitrep', 'flash_update', 'bulletin', 'appeal_or_plan', 'assessment', 'dataset', 'dashboard', 'news_article', 'interview', 'social_post', 'briefing', 'court_or_inquiry', 'other')),
	CONSTRAINT "sources_confidentiality" CHECK ("sources"."confidentiality" in ('public', 'restricted', 'confidential')),
	CONSTRAINT "sources_published_on_accuracy" CHECK ("sources"."published_on_accuracy" in ('day', 'week', 'month', 'quarter', 'year', 'unknown')),
	CONSTRAINT "sources_published_on" CHECK (length("sources"."published_on") = 10 and "sources"."published_on" like '____-__-__')
);
--> statement-breakpoint
CREATE TABLE "statements" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"source_id" text NOT NULL,
	"organization_id" text NOT NULL,
	"speaker_role" text,
	"speaker_name" text,
	"kind" text NOT NULL,
	"quote" text NOT NULL,
	"quote_prefix" text,
	"quote_suffix" text,
	"locator" text,
	"language" text NOT NULL,
	"translation" text,
	"translated_by" text,
	"said_on" text,
	"said_on_accuracy" text NOT NULL,
	"said_basis" text NOT NULL,
	CONSTRAINT "statements_kind" CHECK ("statements"."kind" in ('direct_quote', 'reported_speech', 'document_text', 'table_cell', 'infographic')),
	CONSTRAINT "statements_said_on_accuracy" CHECK ("statements"."said_on_accuracy" in ('day', 'week', 'month', 'quarter', 'year', 'unknown')),
	CONSTRAINT "statements_said_basis" CHECK ("statements"."said_basis" in ('stated', 'inferred_from_published', 'unknown')),
	CONSTRAINT "statements_said_on" CHECK (length("statements"."said_on") = 10 and "statements"."said_on" like '____-__-__'),
	CONSTRAINT "statements_quote" CHECK (length(trim("statements"."quote")) > 0)
);
--> statement-breakpoint
CREATE TABLE "instance" (
	"id" integer PRIMARY KEY NOT NULL,
	"content_version" bigint NOT NULL,
	CONSTRAINT "instance_one_row" CHECK ("instance"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"entity_type" text NOT NULL,
	"entity_id" text NOT NULL,
	"revision" integer NOT NULL,
	"change_type" text NOT NULL,
	"reason" text,
	"actor_id" text NOT NULL,
	"submission_id" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"snapshot" jsonb,
	"salt" text,
	"snapshot_hash" text NOT NULL,
	"prev_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "revisions_entity_type" CHECK ("revisions"."entity_type" in ('organization', 'location', 'crisis', 'series', 'source', 'statement', 'figure', 'relation', 'headline_choice', 'policy')),
	CONSTRAINT "revisions_change_type" CHECK ("revisions"."change_type" in ('create', 'edit', 'correct', 'supersede', 'withdraw', 'retract', 'redact'))
);
--> statement-breakpoint
CREATE TABLE "source_snapshots" (
	"id" text PRIMARY KEY NOT NULL,
	"sha256" text NOT NULL,
	"media_type" text NOT NULL,
	"byte_count" integer NOT NULL,
	"captured_at" timestamp (3) with time zone NOT NULL,
	"content" text NOT NULL,
	"created_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "submission_comments" (
	"id" text PRIMARY KEY NOT NULL,
	"submission_id" text NOT NULL,
	"item_id" text,
	"field" text,
	"author_id" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"resolved_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "submission_items" (
	"id" text PRIMARY KEY NOT NULL,
	"submission_id" text NOT NULL,
	"position" integer NOT NULL,
	"entity_type" text NOT NULL,
	"entity_id" text NOT NULL,
	"change_type" text NOT NULL,
	"base_revision" integer,
	"reason" text,
	"payload" jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "submission_items_entity_type" CHECK ("submission_items"."entity_type" in ('organization', 'location', 'crisis', 'series', 'source', 'statement', 'figure', 'relation', 'headline_choice', 'policy')),
	CONSTRAINT "submission_items_change_type" CHECK ("submission_items"."change_type" in ('create', 'edit', 'correct', 'supersede', 'withdraw', 'retract', 'redact')),
	CONSTRAINT "submission_items_base" CHECK (("submission_items"."change_type" = 'create') = ("submission_items"."base_revision" is null))
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"author_id" text NOT NULL,
	"status" text NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	"reviewer_id" text,
	"decided_at" timestamp (3) with time zone,
	"decision_note" text,
	CONSTRAINT "submissions_status_code" CHECK ("submissions"."status" in ('draft', 'submitted', 'returned', 'approved', 'rejected')),
	CONSTRAINT "submissions_four_eyes" CHECK ("submissions"."reviewer_id" <> "submissions"."author_id"),
	CONSTRAINT "submissions_decided" CHECK ("submissions"."status" not in ('approved', 'rejected') or ("submissions"."reviewer_id" is not null and "submissions"."decided_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "crises" ADD CONSTRAINT "crises_parent_id_crises_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."crises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figure_places" ADD CONSTRAINT "figure_places_figure_id_figures_id_fk" FOREIGN KEY ("figure_id") REFERENCES "public"."figures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figure_places" ADD CONSTRAINT "figure_places_location_id_locations_id_fk" FOREIGN KEY ("location_id") REFERENCES "public"."locations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figures" ADD CONSTRAINT "figures_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."statements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figures" ADD CONSTRAINT "figures_series_id_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figures" ADD CONSTRAINT "figures_originating_organization_id_organizations_id_fk" FOREIGN KEY ("originating_organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "headline_choices" ADD CONSTRAINT "headline_choices_series_id_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "headline_choices" ADD CONSTRAINT "headline_choices_figure_id_figures_id_fk" FOREIGN KEY ("figure_id") REFERENCES "public"."figures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "locations" ADD CONSTRAINT "locations_parent_id_locations_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."locations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_parent_id_organizations_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relations" ADD CONSTRAINT "relations_from_id_figures_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."figures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relations" ADD CONSTRAINT "relations_to_id_figures_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."figures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_crisis_id_crises_id_fk" FOREIGN KEY ("crisis_id") REFERENCES "public"."crises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_publisher_id_organizations_id_fk" FOREIGN KEY ("publisher_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_republished_from_id_sources_id_fk" FOREIGN KEY ("republished_from_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_snapshots" ADD CONSTRAINT "source_snapshots_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_comments" ADD CONSTRAINT "submission_comments_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_comments" ADD CONSTRAINT "submission_comments_item_id_submission_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."submission_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_comments" ADD CONSTRAINT "submission_comments_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_items" ADD CONSTRAINT "submission_items_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_reviewer_id_users_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "accounts_user" ON "accounts" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_token" ON "sessions" USING btree ("token");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email" ON "users" USING btree ("email");--> statement-breakpoint
CREATE INDEX "verifications_identifier" ON "verifications" USING btree ("identifier");--> statement-breakpoint
CREATE UNIQUE INDEX "crises_slug" ON "crises" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "figure_places_location" ON "figure_places" USING btree ("location_id");--> statement-breakpoint
CREATE INDEX "figures_series" ON "figures" USING btree ("series_id","reference_period_end","id");--> statement-breakpoint
CREATE INDEX "figures_statement" ON "figures" USING btree ("statement_id");--> statement-breakpoint
CREATE INDEX "figures_originating" ON "figures" USING btree ("originating_organization_id");--> statement-breakpoint
CREATE INDEX "figures_metric" ON "figures" USING btree ("metric","reference_period_end","id");--> statement-breakpoint
CREATE INDEX "figures_period" ON "figures" USING btree ("reference_period_end","id");--> statement-breakpoint
CREATE INDEX "figures_recorded" ON "figures" USING btree ("recorded_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "headline_choices_series" ON "headline_choices" USING btree ("series_id");--> statement-breakpoint
CREATE UNIQUE INDEX "locations_code" ON "locations" USING btree ("code","valid_from");--> statement-breakpoint
CREATE INDEX "locations_parent" ON "locations" USING btree ("parent_id");--> statement-breakpoint
CREATE UNIQUE INDEX "organizations_slug" ON "organizations" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "policies_kind" ON "policies" USING btree ("kind");--> statement-breakpoint
CREATE UNIQUE INDEX "relations_pair" ON "relations" USING btree ("from_id","to_id","type");--> statement-breakpoint
CREATE INDEX "relations_to" ON "relations" USING btree ("to_id");--> statement-breakpoint
CREATE UNIQUE INDEX "series_slug" ON "series" USING btree ("crisis_id","slug");--> statement-breakpoint
CREATE INDEX "sources_url" ON "sources" USING btree ("url");--> statement-breakpoint
CREATE INDEX "sources_confidentiality" ON "sources" USING btree ("confidentiality");--> statement-breakpoint
CREATE INDEX "sources_published" ON "sources" USING btree ("published_on","id");--> statement-breakpoint
CREATE INDEX "sources_publisher" ON "sources" USING btree ("publisher_id","published_on");--> statement-breakpoint
CREATE INDEX "statements_source" ON "statements" USING btree ("source_id");--> statement-breakpoint
CREATE INDEX "statements_organization" ON "statements" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "statements_recorded" ON "statements" USING btree ("recorded_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "revisions_entity" ON "revisions" USING btree ("entity_type","entity_id","revision");--> statement-breakpoint
CREATE INDEX "revisions_submission" ON "revisions" USING btree ("submission_id");--> statement-breakpoint
CREATE INDEX "submission_comments_submission" ON "submission_comments" USING btree ("submission_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "submission_items_entity" ON "submission_items" USING btree ("submission_id","entity_type","entity_id");--> statement-breakpoint
CREATE INDEX "submissions_status" ON "submissions" USING btree ("status","submitted_at");--> statement-breakpoint
CREATE INDEX "submissions_author" ON "submissions" USING btree ("author_id","updated_at");