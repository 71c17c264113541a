ALTER TABLE `source_snapshots` ADD `file_name` text;--> statement-breakpoint
CREATE INDEX `source_snapshots_sha256` ON `source_snapshots` (`sha256`);--> statement-breakpoint
CREATE INDEX `source_snapshots_file` ON `source_snapshots` (`file_name`) WHERE file_name is not null;
--> statement-breakpoint
-- What was captured, when and by whom does not change; the public reads hash and time.
CREATE TRIGGER `source_snapshots_unchanged` BEFORE UPDATE ON `source_snapshots`
BEGIN SELECT RAISE(ABORT, 'a capture of a document is never changed'); END;
