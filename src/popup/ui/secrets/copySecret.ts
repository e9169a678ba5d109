import { createSecret } from './secret.ts'

/** How long a secret may lie on the clipboard. */
const CLIPBOARD_MS = 60_000
/** What a browser takes as a person's own act (HTML, “transient activation”). */
const GESTURES = ['pointerup', 'keydown'] as const

/**
 * Copies a secret, after the person has said that they want it there, and takes it off the clipboard after a minute. What
 * lies there by then is left alone where the browser lets it be seen without asking, and is not the secret. Only a page
 * in front may write, so it waits until this one is; Firefox wants a click or a key as well, so it waits for that.
 *
 * @param onCleared called when a minute has passed and nothing of it is left there
 * @throws DOMException when the browser does not let the page write
 */
export async function copySecret(text: string, onCleared: () => void): Promise<void> {
  const copied = createSecret()
  copied.write(text)
  await navigator.clipboard.writeText(text)
  const end = async () => {
    try {
      if (!(await isReplaced(copied.read()))) await navigator.clipboard.writeText('')
    } catch {
      for (const gesture of GESTURES) window.addEventListener(gesture, endOnce, { capture: true })
      return
    }
    copied.clear()
    onCleared()
  }
  const endOnce = () => {
    for (const gesture of GESTURES) window.removeEventListener(gesture, endOnce, { capture: true })
    void end()
  }
  setTimeout(() => {
    if (document.hasFocus()) void end()
    else window.addEventListener('focus', () => void end(), { once: true })
  }, CLIPBOARD_MS)
}

/** @returns true when something else is known to lie on the clipboard */
async function isReplaced(text: string): Promise<boolean> {
  try {
    const { state } = await navigator.permissions.query({ name: 'clipboard-read' as PermissionName })
    return state === 'granted' && (await navigator.clipboard.readText()) !== text
  } catch {
    // A browser that does not know the permission does not let a page look.
    return false
  }
}
