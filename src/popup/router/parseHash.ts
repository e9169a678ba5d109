/** Where the person is: the path of the screen and what follows `?`. */
export type Route = { readonly path: string; readonly query: URLSearchParams }

/** Reads the part of the address after `#`: `#/send?asset=…`. What is no path counts as the start, `/`. */
export function parseHash(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2)
  return { path: path.startsWith('/') ? path : '/', query: new URLSearchParams(query) }
}
