CREATE TABLE "passkeys" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"public_key" text NOT NULL,
	"counter" bigint NOT NULL,
	"device" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "access_log" DROP CONSTRAINT "access_log_event";--> statement-breakpoint
ALTER TABLE "passkeys" ADD CONSTRAINT "passkeys_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "passkeys_user" ON "passkeys" USING btree ("user_id");--> statement-breakpoint
ALTER TABLE "access_log" ADD CONSTRAINT "access_log_event" CHECK ("access_log"."event" in ('signed_in', 'invited', 'invitation_withdrawn', 'joined', 'role_changed', 'disabled', 'enabled', 'reset_offered', 'password_set', 'token_made', 'token_revoked', 'second_factor_set', 'second_factor_reset', 'recovery_code_used', 'recovery_codes_made', 'provider_bound', 'passkey_added', 'passkey_removed'));