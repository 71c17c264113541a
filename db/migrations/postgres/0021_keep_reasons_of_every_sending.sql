DROP INDEX "submission_warnings_once";--> statement-breakpoint
ALTER TABLE "submission_warnings" ADD COLUMN "sent_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "submission_warnings_typed" ON "submission_warnings" USING btree ("item_id","kind") WHERE sent_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "submission_warnings_once" ON "submission_warnings" USING btree ("item_id","kind","sent_at");