import { afterEach, expect, test, vi } from 'vitest'
import { runtime } from '../../../src/content/bridge/runtime.ts'

afterEach(() => void vi.unstubAllGlobals())

test('a call reaches the documents of the site that is called, and no others in the tab', () => {
  const listeners: ((message: unknown) => void)[] = []
  const onMessage = { addListener: (listener: (message: unknown) => void) => listeners.push(listener) }
  vi.stubGlobal('chrome', { runtime: { onMessage } })
  vi.stubGlobal('origin', 'https://app.example')
  const called = vi.fn()
  runtime.onCall(called)
  for (const message of ['https://other.example', undefined, {}]) for (const tell of listeners) tell(message)
  expect(called).not.toHaveBeenCalled()
  for (const tell of listeners) expect(tell('https://app.example')).toBeUndefined()
  expect(called).toHaveBeenCalledOnce()
})

test.each([[{}], [{ runtime: {} }]])('where the extension is gone (%j) there is nobody to call', (chrome) => {
  vi.stubGlobal('chrome', chrome)
  expect(() => runtime.onCall(() => {})).not.toThrow()
})
