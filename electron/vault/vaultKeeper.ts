import { refuse } from '#shared/kernel/appError';
import type { GenerationPaths } from '../files/generationPaths';
import { writeKeyFile } from './keyFile';
import type { KeyFile, RecoverySlot } from './keyfile.schema';
import { deriveKey, type KeyLabel } from './keys';
import { openRecoverySlot } from './recovery';
import { openStaffSlot } from './staffSlot';
import {
  freshRecovery, nextSheetNumber, withoutStaff, withStaffPassword, type MonotonicClock, type OpenVault,
} from './vault';

/** The keys of the open case book: the one place that holds the master key, from unlock to lock. */
export class VaultKeeper {
  readonly #masterKey: Buffer;
  readonly #paths: GenerationPaths;
  readonly #clock: MonotonicClock;
  #keyFile: KeyFile;
  /** A new recovery key waits here until it has been typed back; the old one holds until then. */
  #pending: RecoverySlot | undefined;

  constructor(vault: OpenVault, paths: GenerationPaths, clock: MonotonicClock) {
    this.#masterKey = vault.masterKey;
    this.#keyFile = vault.keyFile;
    this.#paths = paths;
    this.#clock = clock;
  }

  get vaultId(): string {
    return this.#keyFile.vaultId;
  }

  get counter(): number {
    return this.#keyFile.counter;
  }

  get recoverySlot(): RecoverySlot {
    return this.#keyFile.recovery;
  }

  /** The caller overwrites what it gets. */
  key(label: KeyLabel): Buffer {
    return deriveKey(this.#masterKey, label, this.#keyFile.vaultId);
  }

  hasPassword(staffId: string): boolean {
    return this.#keyFile.staff.some((slot) => slot.staffId === staffId);
  }

  async isPassword(staffId: string, password: string): Promise<boolean> {
    const slot = this.#keyFile.staff.find((one) => one.staffId === staffId);
    const opened = slot && (await openStaffSlot(slot, password, this.#keyFile.vaultId));
    opened?.fill(0);
    return opened !== undefined;
  }

  async setPassword(staffId: string, password: string): Promise<void> {
    const body = await withStaffPassword(this.#body(), this.#masterKey, staffId, password, this.#clock);
    this.#keyFile = await writeKeyFile(this.#paths, body, this.#masterKey);
  }

  async removeStaff(staffId: string): Promise<void> {
    this.#keyFile = await writeKeyFile(this.#paths, withoutStaff(this.#body(), staffId), this.#masterKey);
  }

  /** Makes a new recovery key and gives its words once; it counts only after `confirmRecovery`. */
  proposeRecovery(): { sheetNo: string; groups: string[] } {
    const sheetNo = nextSheetNumber(this.#keyFile.recovery.sheetNo);
    const { slot, groups } = freshRecovery(this.#masterKey, this.vaultId, sheetNo, this.#clock.now());
    this.#pending = slot;
    return { sheetNo, groups };
  }

  /** @throws the same refusals as opening with it; afterwards the old key opens this PC no more. */
  async confirmRecovery(typed: string): Promise<string> {
    const pending = this.#pending;
    if (!pending) throw refuse('vault.not-proved', {});
    const opened = openRecoverySlot(pending, typed, this.vaultId);
    const same = opened.equals(this.#masterKey);
    opened.fill(0);
    if (!same) throw refuse('vault.not-proved', {});
    const body = { ...this.#body(), counter: this.counter + 1, recovery: pending };
    this.#keyFile = await writeKeyFile(this.#paths, body, this.#masterKey);
    this.#pending = undefined;
    return pending.sheetNo;
  }

  close(): void {
    this.#masterKey.fill(0);
  }

  #body(): Omit<KeyFile, 'mac'> {
    const { mac: _mac, ...body } = this.#keyFile;
    return body;
  }
}
