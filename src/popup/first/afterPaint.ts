/** A window that nobody sees is not painted, and its scripts don't wait for that. In ms. */
const PATIENCE_MS = 100

/** Resolves once what stands in the page has been painted. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    // A task after the frame: the frame itself comes after what is asked for in it.
    requestAnimationFrame(() => setTimeout(resolve, 0))
    setTimeout(resolve, PATIENCE_MS)
  })
}
