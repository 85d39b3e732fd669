const KB = 1000;

/** Size of a file as sticks are labelled: 1 GB = 1 000 000 000 bytes. */
export function sizeText(bytes: number): string {
  if (bytes < KB) return `${bytes} B`;
  if (bytes < KB ** 2) return `${Math.ceil(bytes / KB)} KB`;
  if (bytes < KB ** 3) return `${(bytes / KB ** 2).toFixed(1)} MB`;
  return `${(bytes / KB ** 3).toFixed(2)} GB`;
}

/** What `LATEST.txt` on the stick says; for whoever finds it. No client, no office, no key. */
export function latestText(file: string, writtenAt: string): string {
  return [
    '一人一档　备份',
    '',
    `最近一份：${file}`,
    `写于：　　${writtenAt}`,
    '核对：　　写完后已重新读出，逐段核对无误',
    '',
    '备份已加密。恢复时请在新电脑上打开一人一档，选“从备份恢复”，并备好纸上的恢复密钥。',
    '请不要改名、改动或删除 .jdbk 文件。',
    '',
  ].join('\r\n');
}
