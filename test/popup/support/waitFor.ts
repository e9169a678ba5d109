import { act } from 'react'

const LIMIT_MS = 3_000
const PAUSE_MS = 20

/** Waits until a check holds, letting the page go on meanwhile. Fails as the check does when it never holds. */
export async function waitFor(check: () => void): Promise<void> {
  const endsAtMs = performance.now() + LIMIT_MS
  for (;;) {
    await act(() => new Promise((resolve) => setTimeout(resolve, PAUSE_MS)))
    try {
      return check()
    } catch (error) {
      if (performance.now() > endsAtMs) throw error
    }
  }
}
