import type { Session } from './createSession.ts'

/**
 * Pauses a session while its document is kept aside (prerendered, or in the back-forward cache), and resumes it when
 * the person sees the document again.
 */
export function followPage(view: Window, session: Session): void {
  const page = view.document as Document & { readonly prerendering?: boolean }
  if (page.prerendering) {
    session.pause()
    page.addEventListener('prerenderingchange', session.resume, { once: true })
  }
  view.addEventListener('pagehide', session.pause)
  view.addEventListener('pageshow', session.resume)
  page.addEventListener('visibilitychange', () => {
    if (page.visibilityState === 'visible' && !page.prerendering) session.resume()
  })
}
