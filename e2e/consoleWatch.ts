import type { ConsoleMessage, ElectronApplication, Page } from '@playwright/test';

const POLICY = /Content[- ]Security[- ]Policy|Trusted ?Types?|TrustedHTML/i;

/**
 * Collects what no screen may ever say: errors on the console, uncaught errors, violations of the content
 * policy (as errors or as report-only warnings), in every window that the app opens.
 */
export function watchConsole(app: ElectronApplication, problems: string[]): void {
  const watch = (page: Page) => {
    page.on('console', (message) => {
      const line = problemOf(message);
      if (line !== undefined) problems.push(line);
    });
    page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
    page.on('crash', () => problems.push('a window crashed'));
  };
  app.windows().forEach(watch);
  app.on('window', watch);
}

function problemOf(message: ConsoleMessage): string | undefined {
  const text = message.text();
  if (POLICY.test(text)) return `policy: ${text}`;
  return message.type() === 'error' ? `console: ${text}` : undefined;
}
