import { createServer } from 'node:http'
import { listen } from './listen.ts'

/** A site of pages that a test writes. */
export type Site = { readonly port: number; readonly stop: () => Promise<void> }

/** A page, with headers of its own if it needs any. */
export type SitePage = { readonly html: string; readonly headers?: Readonly<Record<string, string>> }

/**
 * Serves pages at every name of this machine (`127.0.0.1`, `localhost`), so that one server is several origins.
 *
 * @param getPage is asked with each path; undefined answers 404
 */
export async function startSite(
  getPage: (path: string, port: number) => SitePage | undefined,
): Promise<Site> {
  const server = createServer((request, response) => {
    const page = getPage(new URL(request.url ?? '/', 'http://localhost').pathname, port)
    if (page) response.writeHead(200, { 'content-type': 'text/html', ...page.headers }).end(page.html)
    else response.writeHead(404).end()
  })
  const { port, stop } = await listen(server)
  return { port, stop }
}
