/** What the system says of a removable drive, before we looked into it. */
export interface SystemDrive {
  /** The same stick keeps it when it is pulled and put back; '' where the system does not tell. */
  readonly id: string;
  /** Mount point, or `E:\`. */
  readonly folder: string;
  readonly label: string;
  readonly model: string;
  readonly fileSystem: string;
}
