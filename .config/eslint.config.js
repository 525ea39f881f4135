import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { documentedExports } from './eslint-documented-exports.js';

/** What would make the same input give other bytes on another machine, and what to use in its place. */
const unrepeatable = [
  {
    selector: "MemberExpression[property.name='localeCompare']",
    message: 'Sorting must not depend on a locale: use compareText of base/order.',
  },
  {
    selector: 'MemberExpression[property.name=/^toLocale/]',
    message: 'Output must not depend on a locale: use the message catalogues and base/number.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Nothing may depend on chance: pass what varies as an argument.',
  },
];

/** The outside world, which belongs to `io/` and `cli/` alone. */
const outsideWorld = [
  { name: 'Date', message: 'The day is an argument: use base/day. Only cli/ reads the clock.' },
  { name: 'Intl', message: 'Its data differ between versions of Node: use the message catalogues.' },
  { name: 'process', message: 'The environment, streams and arguments are passed in by cli/.' },
  { name: 'console', message: 'Return values; cli/ prints them.' },
];

export default defineConfig(
  globalIgnores(['dist/', 'build/', '**/*.generated.js', '**/*.generated.ts', 'data-example/', 'test/**/fixtures/']),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['.config/*.js', '.config/*.cjs', 'action/*.cjs', 'bin/*.js'] },
        tsconfigRootDir: new URL('..', import.meta.url).pathname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      complexity: ['error', 12],
      eqeqeq: 'error',
      'max-depth': ['error', 3],
      'max-params': ['error', 5],
      'no-restricted-syntax': ['error', ...unrepeatable],
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'prefer-template': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { secretariat: { rules: { 'documented-exports': documentedExports } } },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'secretariat/documented-exports': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/io/**', 'src/cli/**', 'src/develop/**'],
    rules: { 'no-restricted-globals': ['error', ...outsideWorld] },
  },
  {
    // One function of day.ts turns the instant that cli/ read into a day of the settings' time zone.
    files: ['src/base/day.ts'],
    rules: { 'no-restricted-globals': ['error', ...outsideWorld.slice(2)] },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // A test may name what it just proved to be there, and describe blocks are long by nature.
      '@typescript-eslint/no-non-null-assertion': 'off',
      complexity: 'off',
    },
  },
  {
    files: ['**/*.{js,cjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { URL: 'readonly' } },
  },
  {
    // These run in the browsers of readers.
    files: ['templates/**/*.js'],
    languageOptions: {
      globals: {
        document: 'readonly',
        addEventListener: 'readonly',
        Event: 'readonly',
        URLSearchParams: 'readonly',
        EventSource: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
      },
    },
  },
  {
    files: ['**/*.cjs', 'bin/*.js'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { module: 'writable', require: 'readonly', process: 'readonly', __dirname: 'readonly' },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
