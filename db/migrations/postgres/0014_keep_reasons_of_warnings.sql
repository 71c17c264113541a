CREATE TABLE "submission_warnings" (
	"item_id" text NOT NULL,
	"kind" text NOT NULL,
	"digest" text NOT NULL,
	"reason" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "submission_warnings_kind" CHECK ("submission_warnings"."kind" in ('exists', 'falls', 'deviates', 'repeat', 'sameNumber', 'arithmetic', 'abovePopulation', 'dateInferred', 'exactRound', 'fewPeople', 'headlineDiffers', 'noCopy')),
	CONSTRAINT "submission_warnings_reason" CHECK (length("submission_warnings"."reason") > 0)
);
--> statement-breakpoint
ALTER TABLE "submission_warnings" ADD CONSTRAINT "submission_warnings_item_id_submission_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."submission_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "submission_warnings_once" ON "submission_warnings" USING btree ("item_id","kind");--> statement-breakpoint
CREATE INDEX "figures_value" ON "figures" USING btree ("reported_value");