CREATE TABLE "typed_forms" (
	"id" text PRIMARY KEY NOT NULL,
	"author_id" text NOT NULL,
	"page" text NOT NULL,
	"fields" jsonb NOT NULL,
	"version" integer NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "typed_forms" ADD CONSTRAINT "typed_forms_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "typed_forms_page" ON "typed_forms" USING btree ("author_id","page");