CREATE INDEX `revisions_recorded` ON `revisions` (`recorded_at`,`seq`);--> statement-breakpoint
CREATE INDEX `revisions_changes` ON `revisions` (`seq`) WHERE change_type <> 'create';