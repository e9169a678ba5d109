/** The devnet's JSON-RPC address, as whoever opens the page gives it in the page's own address. */
export const nodeUrl = new URLSearchParams(location.search).get('node') ?? ''
