import type { EventParams, Message, Transport } from './transport.ts'

/** Between two looks at a page that is on its way. */
const pauseMs = 50

/** So high that Playwright never counts there. */
const firstOwnId = 1_000_000_000

type Page = { navigation: EventParams; isWatched: boolean }

/**
 * Firefox often says nothing of the documents of an extension’s pages: not that they are there (`script.realmCreated`),
 * not that they have loaded, and not that their tab was closed. Playwright would wait for ever, so this asks for them and tells it in Firefox’s words.
 * What Firefox does say reaches Playwright as it is.
 *
 * @param transport of a Firefox that Playwright listens to already
 */
export function tellOfExtensionPages(transport: Transport): void {
  const tell = transport.onmessage?.bind(transport)
  if (!tell) throw new Error('Playwright does not listen to Firefox yet')
  const asked = new Map<number, (answer: Message) => void>()
  const pages = new Map<string, Page>()
  /** Which page each document is of. */
  const documents = new Map<string, string>()

  transport.onmessage = (message) => {
    const settle = asked.get(message.id ?? 0)
    if (settle) return settle(message)
    tell(message)
    if (message.method) note(message.method, message.params ?? {})
  }

  function note(method: string, params: EventParams): void {
    const { context = '', realm = '', url = '' } = params
    if (method === 'browsingContext.navigationCommitted') {
      if (url.startsWith('moz-extension:')) pages.set(context, { navigation: params, isWatched: false })
      else pages.delete(context)
      look(context)
    }
    if (method === 'browsingContext.contextDestroyed') pages.delete(context)
    if (method === 'script.realmCreated' && isDocument(params)) documents.set(realm, context)
    if (method === 'script.realmDestroyed') {
      const lostBy = documents.get(realm) ?? ''
      documents.delete(realm)
      look(lostBy)
    }
  }

  function look(context: string): void {
    // A Firefox that has gone has no pages.
    watch(context).catch(() => pages.clear())
  }

  /** Looks at a page until its document is there and has loaded, and tells of both. */
  async function watch(context: string): Promise<void> {
    const page = pages.get(context)
    if (!page || page.isWatched) return
    page.isWatched = true
    while (pages.get(context) === page) {
      const realm = await findDocument(context)
      if (realm === 'gone') return tellOfEnd(context)
      if (realm && !documents.has(realm.realm ?? '')) {
        documents.set(realm.realm ?? '', context)
        tell?.({ type: 'event', method: 'script.realmCreated', params: realm })
      }
      if (realm && (await hasLoaded(context))) break
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
    }
    page.isWatched = false
    if (pages.get(context) !== page) return
    const params = { ...page.navigation, timestamp: Date.now() }
    tell?.({ type: 'event', method: 'browsingContext.domContentLoaded', params })
    tell?.({ type: 'event', method: 'browsingContext.load', params })
  }

  function tellOfEnd(context: string): void {
    pages.delete(context)
    const params = { context, url: 'about:blank', children: [], parent: null }
    tell?.({ type: 'event', method: 'browsingContext.contextDestroyed', params })
  }

  async function findDocument(context: string): Promise<EventParams | 'gone' | undefined> {
    const { type, result } = await ask('script.getRealms', { context })
    if (type === 'error') return 'gone'
    return (result as { realms: EventParams[] }).realms.find(isDocument)
  }

  async function hasLoaded(context: string): Promise<boolean> {
    const expression = 'document.readyState === "complete"'
    const { result } = await ask('script.evaluate', { expression, target: { context }, awaitPromise: false })
    return (result as { result?: { value?: unknown } } | undefined)?.result?.value === true
  }

  let ownId = firstOwnId
  function ask(method: string, params: object): Promise<Message> {
    ownId += 1
    const id = ownId
    return new Promise((resolve) => {
      asked.set(id, (answer) => {
        asked.delete(id)
        resolve(answer)
      })
      transport.send({ id, method, params })
    })
  }
}

function isDocument({ type, sandbox }: EventParams): boolean {
  return type === 'window' && sandbox === undefined
}
