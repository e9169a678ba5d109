/** What extension stores refuse, because it could run code that nobody has reviewed. */
const forbidden = [
  { name: 'eval', pattern: /(?<![\w$.])eval\s*\(/ },
  { name: 'new Function', pattern: /\bnew\s+Function\s*\(/ },
  { name: 'Function(…)', pattern: /(?<![\w$.]|new\s|function\s)Function\s*\(\s*["'`]/ },
  // The background's loader asks for its own files, which its policy tells from all others.
  { name: 'importScripts', pattern: /\bimportScripts\s*\((?!policy\.createScriptURL\(name\)\))/ },
  { name: 'a script from elsewhere', pattern: /https?:\/\/[^\s"'`<>)]+\.m?js(?![\w.])/ },
] as const

/** @returns the names of what a script holds and no store accepts, each once; empty when it is clean */
export function findForbiddenCode(script: string): string[] {
  return forbidden.filter(({ pattern }) => pattern.test(script)).map(({ name }) => name)
}
