/** Comments, which name nothing, and the shapes that do: `… from 'x'`, `import 'x'` and `import('x')`. */
const importShapes =
  /\/\*[\s\S]*?\*\/|(?<![:'"])\/\/[^\n]*|\b(?:from|import\s*\(?)\s*['"`](?<name>[^'"`\n]+)['"`]/g

/** @returns the modules that a TypeScript source imports or exports from, as they are written there */
export function listImports(text: string): string[] {
  return [...text.matchAll(importShapes)].flatMap(({ groups }) => (groups?.name ? [groups.name] : []))
}
