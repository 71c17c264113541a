DROP INDEX "sources_confidentiality";--> statement-breakpoint
CREATE INDEX "sources_listed" ON "sources" USING btree ("confidentiality","published_on","id");