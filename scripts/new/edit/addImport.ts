/**
 * Adds an import below the last one.
 *
 * @param line e.g. `import { hd } from './hd.ts'`
 */
export function addImport(source: string, line: string): string {
  const last = [...source.matchAll(/^(?:import|\} from) .*$/gm)].at(-1)
  if (!last) return `${line}\n\n${source}`
  const end = last.index + last[0].length
  return `${source.slice(0, end)}\n${line}${source.slice(end)}`
}
