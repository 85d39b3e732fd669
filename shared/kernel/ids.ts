import { z } from 'zod';

const id = () => z.string().min(1).max(64);

/** Branded, so that a measure's id cannot be passed where a person's is meant. Random, nothing readable in them. */
export const PersonId = id().brand<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;
export const MeasureId = id().brand<'MeasureId'>();
export type MeasureId = z.infer<typeof MeasureId>;
export const DocumentId = id().brand<'DocumentId'>();
export type DocumentId = z.infer<typeof DocumentId>;
export const StaffId = id().brand<'StaffId'>();
export type StaffId = z.infer<typeof StaffId>;
export const CommunityId = id().brand<'CommunityId'>();
export type CommunityId = z.infer<typeof CommunityId>;
export const FileId = id().brand<'FileId'>();
export type FileId = z.infer<typeof FileId>;
export const ImportBatchId = id().brand<'ImportBatchId'>();
export type ImportBatchId = z.infer<typeof ImportBatchId>;
