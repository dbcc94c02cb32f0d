import {configs as lit} from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import {configs as wc} from 'eslint-plugin-wc';
import {defineConfig, globalIgnores} from 'eslint/config';
import ts from 'typescript-eslint';

const sinks = {
  property: ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'parseFromString', 'createContextualFragment'],
  message: 'Text from the network is text: no HTML sink.',
};

export default defineConfig([
  // The filters in `kernels` of the decoder are AssemblyScript, which is checked by its own compiler.
  globalIgnores([
    'dist',
    'coverage',
    '.cache',
    'src/barcode/kernels',
    '**/node_modules',
    '**/storybook-static',
  ]),
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: {parserOptions: {projectService: true}},
    linterOptions: {reportUnusedDisableDirectives: 'error'},
    rules: {
      'max-lines': ['error', {max: 300}],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-restricted-properties': [
        'error',
        ...sinks.property.map(property => ({property, message: sinks.message})),
        {object: 'document', property: 'write', message: sinks.message},
      ],
      'no-restricted-syntax': [
        'error',
        {selector: 'ExportDefaultDeclaration', message: 'Export by name.'},
        {selector: 'TSEnumDeclaration', message: 'Use a const object or a union.'},
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            {from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite']},
          ],
        },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        {argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_'},
      ],
      // Arrow functions of one expression are the house style, also where it is a call for its effect.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // The types say that every browser has everything; feature detection knows better.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Our objects are closures: their functions do not use `this`.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Chai asserts by properties, and tests look at parsed JSON of any shape.
      '@typescript-eslint/no-unused-expressions': 'off',
      // What is not there makes the test fail, which is what it is for.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['test/browser/**/*.ts'],
    rules: {
      // `equal` has a second meaning that returns a promise, so every assertion would look like one.
      '@typescript-eslint/no-floating-promises': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExpressionStatement > CallExpression[callee.property.name="accessible"]',
          message: 'Await it, or it finds nothing.',
        },
      ],
    },
  },
  {
    // A plugin of the server, and a stand-in for an asynchronous call, are async by contract.
    files: ['demo/server/**/*.ts', 'test/**/*.ts'],
    rules: {'@typescript-eslint/require-await': 'off'},
  },
  {
    // The type parameter names what the caller knows to be in the page.
    files: ['demo/shared/*.ts'],
    rules: {'@typescript-eslint/no-unnecessary-type-parameters': 'off'},
  },
  {
    // Storybook reads what a file is about from its default export.
    files: ['stories/*.stories.ts'],
    rules: {'no-restricted-syntax': 'off'},
  },
  {
    files: ['src/**/*.ts', 'demo/**/*.ts', 'stories/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/best-practice']],
    plugins: {'lit-a11y': litA11y},
    rules: {
      ...litA11y.configs.recommended.rules,
      'lit/no-template-map': 'off',
    },
  },
]);
