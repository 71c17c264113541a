CREATE TABLE "submission_seen" (
	"item_id" text NOT NULL,
	"reviewer_id" text NOT NULL,
	"digest" text NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "organization" text;--> statement-breakpoint
ALTER TABLE "submission_comments" ADD COLUMN "resolved_by" text;--> statement-breakpoint
ALTER TABLE "submission_comments" ADD COLUMN "answers_id" text;--> statement-breakpoint
ALTER TABLE "submission_seen" ADD CONSTRAINT "submission_seen_item_id_submission_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."submission_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_seen" ADD CONSTRAINT "submission_seen_reviewer_id_users_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "submission_seen_once" ON "submission_seen" USING btree ("item_id","reviewer_id");--> statement-breakpoint
ALTER TABLE "submission_comments" ADD CONSTRAINT "submission_comments_resolved_by_users_id_fk" FOREIGN KEY ("resolved_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;