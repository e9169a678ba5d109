// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SecretCopyButton } from '../../../../src/popup/ui/secrets/SecretCopyButton.tsx'
import { press, render } from '../../support/render.tsx'

const canary = 'genius topple wool'
let clipboard = ''
let mayRead = false
let inFront = true
let needsGesture = false

beforeEach(() => {
  vi.useFakeTimers()
  clipboard = 'what was there before'
  mayRead = false
  inFront = true
  needsGesture = false
  vi.stubGlobal('navigator', {
    clipboard: {
      writeText: async (text: string) => {
        if (needsGesture) throw new DOMException('no user gesture', 'NotAllowedError')
        clipboard = text
      },
      readText: async () => clipboard,
    },
    permissions: { query: async () => ({ state: mayRead ? 'granted' : 'prompt' }) },
  })
  vi.spyOn(document, 'hasFocus').mockImplementation(() => inFront)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

async function copy(): Promise<HTMLElement> {
  const container = await render(<SecretCopyButton read={() => canary} label="Copy the code" />)
  await press(container, 'Copy the code')
  expect(clipboard).toBe('what was there before')
  await press(container, 'Copy all the same')
  expect(clipboard).toBe(canary)
  return container
}

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

describe('a secret that is copied', () => {
  it('is so only after the person was told what that means, and is off the clipboard after a minute', async () => {
    const container = await copy()
    await pass(59_000)
    expect(clipboard).toBe(canary)
    await pass(1_000)
    expect([clipboard, container.textContent]).toEqual([
      '',
      expect.stringContaining('off the clipboard again'),
    ])
  })

  it('is left to what lies there by then, where the page may see that', async () => {
    await copy()
    mayRead = true
    clipboard = 'a shopping list'
    await pass(60_000)
    expect(clipboard).toBe('a shopping list')
  })

  it('is taken off as soon as the window is in front again, for no other may write', async () => {
    await copy()
    inFront = false
    await pass(90_000)
    expect(clipboard).toBe(canary)
    window.dispatchEvent(new Event('focus'))
    await pass(0)
    expect(clipboard).toBe('')
  })

  it('is taken off with the next key or click, where the browser lets no page write without one', async () => {
    await copy()
    needsGesture = true
    await pass(60_000)
    expect(clipboard).toBe(canary)
    needsGesture = false
    window.dispatchEvent(new Event('pointerup'))
    await pass(0)
    expect(clipboard).toBe('')
    clipboard = 'a shopping list'
    window.dispatchEvent(new Event('keydown'))
    await pass(0)
    expect(clipboard).toBe('a shopping list')
  })
})
