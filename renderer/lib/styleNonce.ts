/** The nonce that main wrote into the page for this load (decision 16). */
export const readStyleNonce = (): string =>
  document.querySelector('meta[name="style-nonce"]')?.getAttribute('content') ?? '';
