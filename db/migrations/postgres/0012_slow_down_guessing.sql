CREATE TABLE "refusals" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"is_blocked" boolean NOT NULL,
	"user_id" text,
	"first_at" timestamp (3) with time zone NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "refusals_kind" CHECK ("refusals"."kind" in ('password', 'second_factor', 'link', 'token'))
);
--> statement-breakpoint
CREATE TABLE "tries" (
	"id" text NOT NULL,
	"bucket" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "tries_id_bucket_pk" PRIMARY KEY("id","bucket")
);
--> statement-breakpoint
ALTER TABLE "access_log" DROP CONSTRAINT "access_log_event";--> statement-breakpoint
ALTER TABLE "refusals" ADD CONSTRAINT "refusals_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "refusals_last" ON "refusals" USING btree ("last_at","id");--> statement-breakpoint
CREATE INDEX "tries_bucket" ON "tries" USING btree ("bucket","at");--> statement-breakpoint
CREATE INDEX "tries_at" ON "tries" USING btree ("at");--> statement-breakpoint
ALTER TABLE "access_log" ADD CONSTRAINT "access_log_event" CHECK ("access_log"."event" in ('signed_in', 'invited', 'invitation_withdrawn', 'joined', 'role_changed', 'disabled', 'enabled', 'reset_offered', 'password_set', 'token_made', 'token_revoked'));