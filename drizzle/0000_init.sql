CREATE TABLE `measure` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`origin` text NOT NULL,
	`decision_no` text NOT NULL,
	`decided_by` text NOT NULL,
	`decided_on` text,
	`served_on` text,
	`release_certificate_no` text NOT NULL,
	`released_on` text,
	`execution_place` text NOT NULL,
	`report_deadline` text,
	`reported_on` text,
	`late_reason` text NOT NULL,
	`term_months` integer,
	`term_start` text,
	`term_end` text,
	`limits` text NOT NULL,
	`as_found` text NOT NULL,
	`as_of` text,
	`import_batch_id` text,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "measure_term_order" CHECK("measure"."term_end" IS NULL OR "measure"."term_start" IS NULL OR "measure"."term_end" >= "measure"."term_start")
) STRICT;
--> statement-breakpoint
CREATE INDEX `measure_by_person` ON `measure` (`person_id`);--> statement-breakpoint
CREATE INDEX `measure_by_import` ON `measure` (`import_batch_id`);--> statement-breakpoint
CREATE TABLE `timeline_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`on_day` text NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`data` text NOT NULL,
	`staff_id` text NOT NULL,
	`ref_id` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `timeline_by_person` ON `timeline_entry` (`person_id`,`on_day`,`at`);--> statement-breakpoint
CREATE TABLE `work_group_member` (
	`id` text PRIMARY KEY NOT NULL,
	`measure_id` text NOT NULL,
	`role` text NOT NULL,
	`name` text NOT NULL,
	`unit` text NOT NULL,
	`phone` text NOT NULL,
	`sort` integer NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text,
	FOREIGN KEY (`measure_id`) REFERENCES `measure`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `work_group_by_measure` ON `work_group_member` (`measure_id`);--> statement-breakpoint
CREATE TABLE `community` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`sort` integer NOT NULL,
	`active` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `community_name_unique` ON `community` (`name`);--> statement-breakpoint
CREATE TABLE `draft` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`form_key` text NOT NULL,
	`payload` text NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE TABLE `number_series` (
	`series` text PRIMARY KEY NOT NULL,
	`next` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `office` (
	`id` integer PRIMARY KEY NOT NULL,
	`station_name` text NOT NULL,
	`short_name` text NOT NULL,
	`code` text NOT NULL,
	`street_name` text NOT NULL,
	`division` text NOT NULL,
	`address` text NOT NULL,
	`phone` text NOT NULL,
	`leader` text NOT NULL,
	`police_station` text NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT "office_single_row" CHECK("office"."id" = 1)
) STRICT;
--> statement-breakpoint
CREATE TABLE `setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	FOREIGN KEY (`updated_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE TABLE `staff` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`active` integer NOT NULL,
	`created_at` integer NOT NULL,
	`last_unlock_at` integer
) STRICT;
--> statement-breakpoint
CREATE TABLE `document_scan` (
	`id` text PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`file_id` text NOT NULL,
	`sort` integer NOT NULL,
	`signed_on` text NOT NULL,
	`added_at` integer NOT NULL,
	`added_by` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`file_id`) REFERENCES `file`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`added_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `document_scan_by_document` ON `document_scan` (`document_id`);--> statement-breakpoint
CREATE TABLE `document` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`measure_id` text,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`number` text NOT NULL,
	`number_year` integer NOT NULL,
	`number_seq` integer NOT NULL,
	`template_id` text NOT NULL,
	`template_version` integer NOT NULL,
	`values_json` text NOT NULL,
	`copies` integer NOT NULL,
	`pages` integer NOT NULL,
	`signed_on_screen` integer NOT NULL,
	`signed_on` text,
	`mark` text NOT NULL,
	`pdf_file_id` text,
	`html_file_id` text,
	`fonts_json` text NOT NULL,
	`issued_on` text NOT NULL,
	`issued_at` integer NOT NULL,
	`issued_by` text NOT NULL,
	`voided_at` integer,
	`voided_by` text,
	`void_reason` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`measure_id`) REFERENCES `measure`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`pdf_file_id`) REFERENCES `file`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`html_file_id`) REFERENCES `file`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`issued_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`voided_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `document_number_once` ON `document` (`number`);--> statement-breakpoint
CREATE INDEX `document_by_person` ON `document` (`person_id`,`issued_at`);--> statement-breakpoint
CREATE INDEX `document_by_measure` ON `document` (`measure_id`);--> statement-breakpoint
CREATE TABLE `file_chunk` (
	`file_id` text NOT NULL,
	`n` integer NOT NULL,
	`data` blob NOT NULL,
	PRIMARY KEY(`file_id`, `n`),
	FOREIGN KEY (`file_id`) REFERENCES `file`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `file` (
	`id` text PRIMARY KEY NOT NULL,
	`sha256` text NOT NULL,
	`bytes` integer NOT NULL,
	`mime` text NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `print_log` (
	`id` text PRIMARY KEY NOT NULL,
	`document_id` text,
	`at` integer NOT NULL,
	`staff_id` text NOT NULL,
	`printer` text NOT NULL,
	`copies` integer NOT NULL,
	`outcome` text NOT NULL,
	`job_id` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `print_log_by_document` ON `print_log` (`document_id`,`at`);--> statement-breakpoint
CREATE TABLE `person_change` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	`staff_id` text NOT NULL,
	`field` text NOT NULL,
	`before` text NOT NULL,
	`after` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `person_change_by_person` ON `person_change` (`person_id`,`at`);--> statement-breakpoint
CREATE TABLE `person_phone` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`number` text NOT NULL,
	`label` text NOT NULL,
	`sort` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `person_phone_by_person` ON `person_phone` (`person_id`,`sort`,`number`);--> statement-breakpoint
CREATE TABLE `person_search` (
	`person_id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`pinyin` text NOT NULL,
	`initials` text NOT NULL,
	`numbers` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`file_no` text NOT NULL,
	`name` text NOT NULL,
	`sex` text NOT NULL,
	`ethnicity` text NOT NULL,
	`id_type` text NOT NULL,
	`id_number` text,
	`id_number_found` text,
	`id_number_reason` text,
	`birth_date` text,
	`community_id` text,
	`grid` text NOT NULL,
	`domicile_address` text NOT NULL,
	`residence_address` text NOT NULL,
	`education` text NOT NULL,
	`marital_status` text NOT NULL,
	`employment` text NOT NULL,
	`on_dibao` integer,
	`low_rent_housing` integer,
	`drug_types` text NOT NULL,
	`first_use_on` text NOT NULL,
	`control_status` text NOT NULL,
	`control_status_found` text NOT NULL,
	`risk_level` text,
	`police_name` text NOT NULL,
	`specialist_name` text NOT NULL,
	`remarks` text NOT NULL,
	`import_batch_id` text,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`community_id`) REFERENCES `community`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "person_sex" CHECK("person"."sex" IN ('male', 'female', 'unknown'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `person_file_no_unique` ON `person` (`file_no`);--> statement-breakpoint
CREATE UNIQUE INDEX `person_id_number_once` ON `person` (`id_number`) WHERE "person"."id_number" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `person_by_status` ON `person` (`control_status`);--> statement-breakpoint
CREATE INDEX `person_by_community` ON `person` (`community_id`);--> statement-breakpoint
CREATE INDEX `person_by_import` ON `person` (`import_batch_id`);--> statement-breakpoint
CREATE TABLE `review_item` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`field` text NOT NULL,
	`kind` text NOT NULL,
	`found` text NOT NULL,
	`import_batch_id` text,
	`row_no` integer,
	`created_at` integer NOT NULL,
	`resolved_at` integer,
	`resolved_by` text,
	`resolution` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`resolved_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `review_item_by_person` ON `review_item` (`person_id`);--> statement-breakpoint
CREATE INDEX `review_item_by_import` ON `review_item` (`import_batch_id`);--> statement-breakpoint
CREATE TABLE `status_history` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`from_status` text,
	`to_status` text NOT NULL,
	`effective_on` text NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	`staff_id` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `status_history_by_person` ON `status_history` (`person_id`,`effective_on`);--> statement-breakpoint
CREATE TABLE `audit_log` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`role` text NOT NULL,
	`session` text NOT NULL,
	`action` text NOT NULL,
	`object_type` text NOT NULL,
	`object_id` text NOT NULL,
	`outcome` text NOT NULL,
	`detail` text NOT NULL,
	`prev_hash` text NOT NULL,
	`hash` text NOT NULL,
	`mac` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `backup_log` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`staff_id` text,
	`kind` text NOT NULL,
	`place` text NOT NULL,
	`file_name` text NOT NULL,
	`bytes` integer NOT NULL,
	`people` integer NOT NULL,
	`records` integer NOT NULL,
	`sha256` text NOT NULL,
	`verified` text NOT NULL,
	`outcome` text NOT NULL,
	`took_ms` integer NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `backup_log_by_time` ON `backup_log` (`at`);--> statement-breakpoint
CREATE TABLE `import_batch` (
	`id` text PRIMARY KEY NOT NULL,
	`file_sha256` text NOT NULL,
	`file_name` text NOT NULL,
	`sheet` text NOT NULL,
	`reported_on` text,
	`rows` integer NOT NULL,
	`counts` text NOT NULL,
	`at` integer NOT NULL,
	`staff_id` text NOT NULL,
	`undone_at` integer,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE TABLE `import_row` (
	`id` text PRIMARY KEY NOT NULL,
	`batch_id` text NOT NULL,
	`row_no` integer NOT NULL,
	`person_id` text,
	`outcome` text NOT NULL,
	`cells` text NOT NULL,
	`before_json` text NOT NULL,
	FOREIGN KEY (`batch_id`) REFERENCES `import_batch`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `import_row_by_batch` ON `import_row` (`batch_id`,`row_no`);--> statement-breakpoint
CREATE INDEX `import_row_by_person` ON `import_row` (`person_id`);