import { describe, expect, it } from 'vitest'
import { readSourceFiles, type SourceFile } from './support/sourceFiles.ts'

const MAX_LINES = 300
const USUAL_LINES = 200
const MEDIAN_LINES = 80

const folders = ['src', 'test', 'e2e', 'devnet', 'scripts', 'bench']
const files = folders.flatMap(readSourceFiles)
const source = files.filter(({ path }) => path.startsWith('src/'))

function countLines({ text }: SourceFile): number {
  return text.trimEnd().split('\n').length
}

describe('files do one thing', () => {
  it(`and none has more than ${MAX_LINES} lines`, () => {
    expect(files.length).toBeGreaterThan(200)
    const long = files.filter((file) => countLines(file) > MAX_LINES)
    expect(long.map(({ path }) => path)).toEqual([])
  })

  it.each(folders)(`nine in ten of %s have at most ${USUAL_LINES} lines`, (folder) => {
    const own = files.filter(({ path }) => path.startsWith(`${folder}/`))
    const long = own.filter((file) => countLines(file) > USUAL_LINES)
    expect(long.length, long.map(({ path }) => path).join('\n')).toBeLessThanOrEqual(own.length / 10)
  })

  it(`half of src have at most ${MEDIAN_LINES} lines`, () => {
    const lines = source.map(countLines).sort((first, second) => first - second)
    expect(lines[Math.floor(lines.length / 2)]).toBeLessThanOrEqual(MEDIAN_LINES)
  })
})

describe('files are named as what is in them', () => {
  it('none is a drawer for anything', () => {
    const drawers = files.filter(({ path }) => /\/(utils?|helpers?|common|misc|shared)[./]/i.test(path))
    expect(drawers.map(({ path }) => path)).toEqual([])
  })

  it('none is an index but the two entries that are named so', () => {
    const indexes = files.filter(({ path }) => /\/index\.\w+$/.test(path)).map(({ path }) => path)
    const entries = ['src/background/index.ts', 'devnet/dapp/page/index.html']
    expect(indexes.filter((path) => !entries.includes(path))).toEqual([])
  })

  it('a module of src exports something of its own name', () => {
    const entries = [
      'src/background/index.ts',
      'src/content/inpage.ts',
      'src/content/bridge.ts',
      'src/content/latecomer.ts',
      'src/popup/main.ts',
    ]
    const nameless = source.filter(({ path, text }) => {
      const name = /([^/]+)\.tsx?$/.exec(path)?.[1]
      if (!name || path.endsWith('.d.ts') || entries.includes(path)) return false
      return !new RegExp(`export [^\\n]*\\b\\w*${name}\\w*\\b`, 'i').test(text)
    })
    expect(nameless.length, nameless.map(({ path }) => path).join('\n')).toBeLessThanOrEqual(
      source.length / 10,
    )
  })
})
