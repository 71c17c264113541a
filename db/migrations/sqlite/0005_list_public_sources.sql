DROP INDEX `sources_confidentiality`;--> statement-breakpoint
CREATE INDEX `sources_listed` ON `sources` (`confidentiality`,`published_on`,`id`);