import { describe, expect, it } from 'vitest'
import { readSourceFiles } from './support/sourceFiles.ts'

const source = readSourceFiles('src')
const everything = ['src', 'test', 'e2e', 'devnet', 'scripts', 'bench']
  .flatMap(readSourceFiles)
  .filter(({ path }) => path !== 'test/architecture/words.test.ts')

function findIn(files: typeof source, pattern: RegExp): string[] {
  return files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  )
}

describe('src', () => {
  it.each([
    ['writes to no console', /\bconsole\s*[.[]/],
    ['takes no chance from Math.random', /\bMath\s*\.\s*random\b/],
    ['runs no text as code', /\beval\s*\(|\bnew Function\b|\bimportScripts\b/],
    [
      'puts no text into a page as HTML',
      /\b(inner|outer)HTML\b|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML/,
    ],
    ['keeps nothing in a page’s storage', /\b(localStorage|sessionStorage|document\.cookie)\b/],
    ['has no default export', /^export default\b/],
    [
      'asks nothing of type checker or linter but with a reason',
      /@ts-(ignore|nocheck|expect-error)|biome-ignore [^:]*$/,
    ],
  ])('%s', (_, pattern) => {
    expect(findIn(source, pattern)).toEqual([])
  })
})

describe('the project', () => {
  it.each([
    ['leaves nothing for later', /\b(TODO|FIXME|XXX|HACK)\b/],
    ['skips no test and runs none alone', /\b(describe|it|test)\.(skip|only|todo)\b/],
    ['stops in no debugger', /^\s*debugger\b/],
  ])('%s', (_, pattern) => {
    expect(findIn(everything, pattern)).toEqual([])
  })
})
