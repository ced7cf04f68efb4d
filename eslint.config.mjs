import { join } from "node:path";
import { fileURLToPath } from "node:url";
import boundaries from "eslint-plugin-boundaries";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { DIRECTIONS, PARTS } from "./scripts/lib/import-directions.mjs";

const root = fileURLToPath(new URL(".", import.meta.url));

export default tseslint.config(
  { ignores: ["node_modules/", "dist/", ".next/", "generated/", "data/", "data-*/", "coverage/", "test-results/", "playwright-report/", "next-env.d.ts"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/no-unnecessary-type-assertion": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/only-throw-error": "error",
      "@typescript-eslint/return-await": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      // Headers are objects with names that come from outside; a callback may return nothing or something.
      "@typescript-eslint/no-dynamic-delete": "off",
      "@typescript-eslint/no-invalid-void-type": "off",
      "@typescript-eslint/no-inferrable-types": "off",
      // `type` and `interface` both have their place; an empty function is a fine default callback.
      "@typescript-eslint/consistent-type-definitions": "off",
      "@typescript-eslint/no-empty-function": "off",
      "eqeqeq": ["error", "always", { null: "ignore" }],
      "max-lines": ["error", { max: 400 }],
      "no-console": "error",
    },
  },
  {
    files: ["**/*.tsx", "**/use-*.ts"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  {
    // Tests watch the console: an unexpected error there fails them.
    files: ["tests/**"],
    rules: { "no-console": "off" },
  },
  {
    // The model is pure: clocks, randomness and the environment are parameters.
    files: ["lib/journey/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", "process", "crypto", "window", "document", "fetch", "setTimeout", "setInterval"],
      "no-restricted-properties": ["error", { object: "Date", property: "now" }, { object: "Math", property: "random" }],
      "no-restricted-syntax": ["error", { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "The time is a parameter here." }],
      "no-restricted-imports": ["error", { patterns: ["react", "react-dom", "next", "next/*", "@prisma/*", "pg", "node:*"] }],
    },
  },
  {
    // No Y.Doc in the server's main thread: it costs megabytes a map and can be made to hang.
    files: ["server/**/*.ts"],
    ignores: ["server/realtime/document-*.ts", "server/realtime/document-*/**"],
    rules: {
      "no-restricted-syntax": ["error", {
        selector: "NewExpression[callee.name='Doc'], NewExpression[callee.property.name='Doc'], MemberExpression[object.name='Y'][property.name=/^(applyUpdate|applyUpdateV2)$/]",
        message: "Whole documents live in the document worker.",
      }],
      "no-restricted-imports": ["error", { patterns: ["react", "react-dom"] }],
    },
  },
  {
    files: ["app/**", "components/**", "lib/**", "server/**"].flatMap((folder) => [`${folder}/*.ts`, `${folder}/*.tsx`]),
    plugins: { boundaries },
    settings: {
      "import/resolver": { [join(root, "scripts", "lib", "import-resolver.cjs")]: {} },
      "boundaries/root-path": root,
      "boundaries/files": Object.entries(PARTS).flatMap(([category, patterns]) =>
        [patterns].flat().map((pattern) => ({ category, pattern }))),
    },
    rules: {
      "boundaries/no-unknown-files": "error",
      "boundaries/dependencies": ["error", {
        default: "disallow",
        message: "{{ from.file.categories }} may not import {{ to.file.categories }}: see scripts/lib/import-directions.mjs",
        policies: Object.entries(DIRECTIONS).map(([part, others]) => ({
          from: { file: { categories: part } },
          allow: { to: { file: { categories: { anyOf: [part, ...others] } } } },
        })),
      }],
    },
  },
);
