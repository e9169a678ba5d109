import { expect, test } from 'vitest'
import { isOpenToWallets } from '../../src/content/isOpenToWallets.ts'

const app = 'https://app.example'
const other = 'https://other.example'

/** A document at the end of a chain of frames, outermost first, as its own script sees it. */
function frameWithin(origins: readonly string[], isSecureContext = true): Window {
  const own = origins.at(-1)
  let parent: object | undefined
  for (const origin of origins) {
    const location = Object.defineProperty({}, 'origin', {
      get: () => {
        if (origin !== own) throw new DOMException('Blocked a frame', 'SecurityError')
        return origin
      },
    })
    const frame = { location, origin, isSecureContext }
    parent = Object.assign(frame, { parent: parent ?? frame })
  }
  return parent as Window
}

test.each([
  ['a top document', [app], true],
  ['a frame of the same origin', [app, app], true],
  ['a frame in a frame of the same origin', [app, app, app], true],
  ['a frame of another origin', [other, app], false],
  ['a frame in a frame of another origin', [other, other, app], false],
  ['a frame that comes back to its origin within another (A5)', [app, other, app], false],
  ['a sandboxed frame, whose origin is opaque (A4)', [app, 'null'], false],
  ['a sandboxed top document, as by CSP', ['null'], false],
  ['a sandboxed frame in a sandboxed frame', ['null', 'null'], false],
])('%s', (_name, origins, expected) => {
  expect(isOpenToWallets(frameWithin(origins))).toBe(expected)
})

test('a document that is not secure meets no wallet', () => {
  expect(isOpenToWallets(frameWithin([app], false))).toBe(false)
})
