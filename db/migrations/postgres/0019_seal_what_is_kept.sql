CREATE TABLE "field_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"sealed" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"lost_at" timestamp (3) with time zone
);
