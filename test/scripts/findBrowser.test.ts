import { afterEach, expect, test, vi } from 'vitest'
import { findBrowser } from '../../scripts/install/findBrowser.ts'

afterEach(() => vi.unstubAllEnvs())

test.each([
  ['chromium', 'PELLUCID_CHROMIUM'],
  ['firefox', 'PELLUCID_FIREFOX'],
] as const)('%s is the one that %s names', (name, variable) => {
  vi.stubEnv(variable, process.execPath)
  expect(findBrowser(name)).toBe(process.execPath)
})

test('a browser that the environment names but is not there is refused, with the variable in the sentence', () => {
  vi.stubEnv('PELLUCID_CHROMIUM', '/nowhere/chromium')
  expect(() => findBrowser('chromium')).toThrow('PELLUCID_CHROMIUM is /nowhere/chromium')
})
