import type { Session } from './createSession.ts'

/**
 * Pauses a session while its document is kept aside (prerendered, or in the back-forward cache), and resumes it when
 * the person sees the document again.
 */
export function followPage(view: Window, session: Session): void {
  const page = view.document as Document & { readonly prerendering?: boolean }
  // A document that is made ready unseen is “shown” to itself as well, once it has loaded.
  const resume = () => page.prerendering || session.resume()
  if (page.prerendering) session.pause()
  page.addEventListener('prerenderingchange', resume)
  view.addEventListener('pagehide', session.pause)
  view.addEventListener('pageshow', resume)
  page.addEventListener('visibilitychange', () => page.visibilityState === 'visible' && resume())
}
