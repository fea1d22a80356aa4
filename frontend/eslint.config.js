// Who may import whom, and the usual rules. The first is the architecture:
// generated ← model ← host and state ← view, main above them all.
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Files of a folder may not import what matches the patterns; types count as imports. */
const forbid = (folder, ...patterns) => ({
  files: [`src/${folder}/**`],
  rules: {
    'no-restricted-imports': ['error', { patterns: patterns.map((regex) => ({ regex, message: `${folder} must not know this` })) }],
  },
});

export default ts.config(
  { ignores: ['dist', 'node_modules', 'src/generated', 'project.inlang'] },
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
  },
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-empty-function': 'off',
      'no-console': 'error',
      'svelte/prefer-svelte-reactivity': 'off',
      'svelte/no-at-html-tags': 'error',
    },
  },
  forbid('model', '^(?!\\./|\\.\\./generated/(comparison|correction|record|glossary|intake|library|store))'),
  forbid('state', 'view/', 'host/(?!(host|shelf)$)'),
  forbid('view', 'host/(?!host$)', '^#host'),
  forbid('host', '/(state|view)/'),
);
