import { z } from 'zod';

const Base64 = z.string().max(400);
export const WrappedSchema = z.object({ nonce: Base64, box: Base64 });

/** Limits before computing: a hostile file must not hang the PC (reliability.md §3.2). */
export const Argon2Params = z.object({
  name: z.literal('argon2id'),
  memoryKiB: z.int().min(8 * 1024).max(1024 * 1024),
  passes: z.int().min(1).max(64),
  lanes: z.int().min(1).max(8),
});
export type Argon2Params = z.infer<typeof Argon2Params>;

/** One per colleague: the master key under a key from the password. */
export const StaffSlot = z.object({
  slotId: z.string().max(64),
  staffId: z.string().max(64),
  kdf: Argon2Params,
  salt: Base64,
  master: WrappedSchema,
  createdAt: z.int(),
});
export type StaffSlot = z.infer<typeof StaffSlot>;

/** The master key under the printed recovery key (160 random bits, so HKDF is enough). Travels in every backup. */
export const RecoverySlot = z.object({
  slotId: z.string().max(64),
  sheetNo: z.string().max(20),
  kdf: z.literal('hkdf-sha256'),
  salt: Base64,
  master: WrappedSchema,
  createdAt: z.int(),
});
export type RecoverySlot = z.infer<typeof RecoverySlot>;

export const KeyFile = z.object({
  format: z.literal('onebag-keys'),
  version: z.literal(1),
  /** Names this case book for as long as its master key lives; restores keep it. */
  vaultId: z.string().max(64),
  /** Grows with every change; a copy stands inside the database, so that an old key file put back is noticed. */
  counter: z.int().min(0),
  staff: z.array(StaffSlot).max(200),
  recovery: RecoverySlot,
  /** HMAC over everything above, under a key derived from the master key. */
  mac: z.string().max(100),
});
export type KeyFile = z.infer<typeof KeyFile>;
