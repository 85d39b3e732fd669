import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { NETWORK, NETWORK_GLOBALS, SQL } from './scripts/lint/forbiddenImports.mjs';
import { BARREL, CHINESE, CLOCK } from './scripts/lint/forbiddenSyntax.mjs';
import { importZones } from './scripts/lint/importZones.mjs';

const CLOCKS = ['electron/app/clock.ts', 'renderer/lib/clock.ts'];
const TESTS = ['**/*.test.{ts,tsx}', 'electron/**/testing/**', 'e2e/**', 'bench/**', 'scripts/**'];
const CONFIGS = ['*.config.{js,ts}'];
const PROJECTS = ['node', 'preload', 'web', 'webtest', 'e2e'].map((name) => `./tsconfig.${name}.json`);

export default defineConfig(
  globalIgnores(['out/', 'dist/', 'drizzle/', 'resources/', 'test-results/', 'demo-output/', 'bench-output/']),
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    plugins: { 'import-x': importX },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 300 }],
      'import-x/no-default-export': 'error',
      'no-restricted-syntax': ['error', ...CHINESE, ...CLOCK, ...BARREL],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    languageOptions: {
      parserOptions: { project: PROJECTS, tsconfigRootDir: import.meta.dirname, noWarnOnMultipleProjects: true },
    },
    settings: { 'import-x/resolver': { typescript: { project: PROJECTS, noWarnOnMultipleProjects: true } } },
    rules: {
      // The law of imports: docs/ARCHITECTURE.md §3.
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones: importZones() }],
      'import-x/no-cycle': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      // `_name` says: known and not wanted.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Typed rules that find real mistakes: a forgotten await, a promise as a condition, a missing case.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['renderer/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['electron/**/*.ts', 'renderer/**/*.{ts,tsx}', 'shared/**/*.ts'],
    rules: {
      // What a record says must not end in a log by accident: one file writes lines, and knows what it may write.
      'no-console': 'error',
      'no-restricted-globals': ['error', ...NETWORK_GLOBALS],
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [NETWORK, SQL] }],
    },
  },
  {
    files: ['electron/**/*.repository.ts', 'electron/db/**/*.ts', 'electron/**/testing/**/*.ts', '**/*.test.{ts,tsx}'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [NETWORK] }] },
  },
  { files: ['electron/app/log.ts'], rules: { 'no-console': 'off' } },
  { files: CLOCKS, rules: { 'no-restricted-syntax': ['error', ...CHINESE, ...BARREL] } },
  {
    files: ['shared/text/**'],
    rules: { 'no-restricted-syntax': ['error', ...CLOCK, ...BARREL], 'max-lines': 'off' },
  },
  // drizzle-kit wants one door to the tables.
  {
    files: ['electron/db/schema/**'],
    rules: { 'no-restricted-syntax': ['error', ...CHINESE, ...CLOCK], 'max-lines': 'off' },
  },
  { files: [...TESTS, ...CONFIGS], rules: { 'no-restricted-syntax': 'off', 'no-console': 'off' } },
  { files: CONFIGS, rules: { 'import-x/no-default-export': 'off' } },
);
