import { describe, expect, it } from 'vitest'
import { readSourceFiles } from './support/sourceFiles.ts'

/** Code without what is said about it: comments, and words between quotes. */
function listCode(folder: string) {
  return readSourceFiles(folder)
    .filter(({ path }) => /\.tsx?$/.test(path))
    .map(({ path, text }) => ({
      path,
      code: text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*/g, '').replace(/'[^'\n]*'/g, "''"),
    }))
}

const source = listCode('src')
const find = (pattern: RegExp) => source.filter(({ code }) => pattern.test(code)).map(({ path }) => path)

describe('the way to the network', () => {
  it('is taken from the browser in one file; an engine by itself falls back on that of Node', () => {
    expect(find(/\b(globalThis|self|window)\s*\.\s*fetch\b|(?<![\w.?])fetch\s*\(/)).toEqual([
      'src/background/browser.ts',
      // The type that says what a browser has.
      'src/background/platform.ts',
      'src/chains/rpc/createRpc.ts',
    ])
  })

  it('leads through the one place that notes who is contacted', () => {
    const background = listCode('src/background')
    const users = background.filter(({ code }) => /\bplatform\s*(\?\.|\.)\s*fetch\b/.test(code))
    expect(users.map(({ path }) => path)).toEqual(['src/background/contacts/contacts.ts'])
    const named = readSourceFiles('src/background').filter(({ text }) =>
      /Pick<Platform,[^>]*'fetch'/.test(text),
    )
    expect(named.map(({ path }) => path)).toEqual(['src/background/contacts/contacts.ts'])
  })

  it('is given to every way to ask a chain, so that none falls back on another', () => {
    const makers = source.filter(({ code }) => /\bcreateRpc\s*\(\s*\{/.test(code))
    const makersOutside = makers.filter(({ path }) => path !== 'src/chains/rpc/createRpc.ts')
    expect(makersOutside.map(({ path }) => path)).toEqual(['src/background/chains/chainRegistry.ts'])
    for (const { code } of makersOutside) expect(code).toMatch(/fetch: contacts\.fetchFor\(/)
  })

  it('is the only one: no other kind of connection is opened anywhere', () => {
    expect(
      find(/\b(XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection|sendBeacon)\b/),
    ).toEqual([])
  })
})
