/** The app has no network code at all: what does not exist needs no permission and sends nothing. */
export const NETWORK = {
  regex: '^(node:)?(http|https|http2|net|tls|dgram|dns)(/.*)?$',
  message: 'no network code',
};

export const NETWORK_GLOBALS = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport'].map((name) => ({
  name,
  message: 'no network code',
}));

/** SQL is written in repositories and in electron/db only (docs/ARCHITECTURE.md §3). */
export const SQL = {
  regex: '^drizzle-orm(/.*)?$',
  allowTypeImports: true,
  message: 'SQL belongs in a *.repository.ts',
};
