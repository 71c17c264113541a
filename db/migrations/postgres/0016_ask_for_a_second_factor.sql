CREATE TABLE "demo_accounts" (
	"user_id" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"hash" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "second_factors" (
	"user_id" text PRIMARY KEY NOT NULL,
	"secret" text,
	"offered" text,
	"confirmed_at" timestamp (3) with time zone,
	"last_step" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_steps" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "access_log" DROP CONSTRAINT "access_log_event";--> statement-breakpoint
ALTER TABLE "demo_accounts" ADD CONSTRAINT "demo_accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_steps" ADD CONSTRAINT "sign_in_steps_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "recovery_codes_user" ON "recovery_codes" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sign_in_steps_user" ON "sign_in_steps" USING btree ("user_id");--> statement-breakpoint
ALTER TABLE "access_log" ADD CONSTRAINT "access_log_event" CHECK ("access_log"."event" in ('signed_in', 'invited', 'invitation_withdrawn', 'joined', 'role_changed', 'disabled', 'enabled', 'reset_offered', 'password_set', 'token_made', 'token_revoked', 'second_factor_set', 'second_factor_reset', 'recovery_code_used', 'recovery_codes_made', 'provider_bound'));
--> statement-breakpoint
CREATE FUNCTION guard_recovery_code() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."used_at" IS NOT NULL OR NEW."hash" <> OLD."hash" OR NEW."user_id" <> OLD."user_id"
  THEN RAISE EXCEPTION 'a recovery code is used once'; END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "recovery_codes_guarded" BEFORE UPDATE ON "recovery_codes"
  FOR EACH ROW EXECUTE FUNCTION guard_recovery_code();
--> statement-breakpoint
-- Whose code was used keeps that, until the app is taken away as a whole.
CREATE FUNCTION guard_second_factor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."last_step" < OLD."last_step" AND NEW."secret" IS NOT DISTINCT FROM OLD."secret"
  THEN RAISE EXCEPTION 'no code is used twice'; END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "second_factors_guarded" BEFORE UPDATE ON "second_factors"
  FOR EACH ROW EXECUTE FUNCTION guard_second_factor();
