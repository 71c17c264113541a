CREATE TABLE "access_log" (
	"id" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"event" text NOT NULL,
	"actor_id" text NOT NULL,
	"subject_id" text,
	"role" text,
	CONSTRAINT "access_log_event" CHECK ("access_log"."event" in ('signed_in', 'invited', 'invitation_withdrawn', 'joined', 'role_changed', 'disabled', 'enabled', 'reset_offered', 'password_set')),
	CONSTRAINT "access_log_role" CHECK ("access_log"."role" in ('contributor', 'reviewer', 'editor', 'administrator'))
);
--> statement-breakpoint
CREATE TABLE "one_time_links" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"purpose" text NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"user_id" text,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "one_time_links_purpose" CHECK ("one_time_links"."purpose" in ('invitation', 'reset')),
	CONSTRAINT "one_time_links_role" CHECK ("one_time_links"."role" in ('contributor', 'reviewer', 'editor', 'administrator'))
);
--> statement-breakpoint
ALTER TABLE "access_log" ADD CONSTRAINT "access_log_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_log" ADD CONSTRAINT "access_log_subject_id_users_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "access_log_at" ON "access_log" USING btree ("at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_time_links_token" ON "one_time_links" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "one_time_links_open" ON "one_time_links" USING btree ("closed_at","expires_at");
--> statement-breakpoint
CREATE FUNCTION guard_access_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the log of access is append-only';
END $$;
--> statement-breakpoint
CREATE TRIGGER "access_log_guarded" BEFORE UPDATE OR DELETE ON "access_log"
  FOR EACH ROW EXECUTE FUNCTION guard_access_log();
--> statement-breakpoint
-- A link that was used or withdrawn stays so.
CREATE FUNCTION guard_one_time_link() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."closed_at" IS NOT NULL OR NEW."token_hash" <> OLD."token_hash"
    OR NEW."expires_at" <> OLD."expires_at" OR NEW."role" <> OLD."role"
  THEN RAISE EXCEPTION 'a one-time link is used once'; END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "one_time_links_guarded" BEFORE UPDATE ON "one_time_links"
  FOR EACH ROW EXECUTE FUNCTION guard_one_time_link();
