/** The line between Playwright and a browser, as Playwright has it inside. */
export type Transport = {
  send(call: Call): void
  onmessage?: (message: Message) => void
}

/** What Playwright asks of a browser by WebDriver BiDi. */
export type Call = { readonly id: number; readonly method: string; readonly params: object }

/** An answer, which has the id of its call, or an event, which has a method. */
export type Message = {
  readonly type: 'success' | 'error' | 'event'
  readonly id?: number
  readonly method?: string
  readonly params?: EventParams
  readonly result?: unknown
  /** Of an error: its kind, and a sentence. */
  readonly error?: string
  readonly message?: string
}

/** What the events of documents come with. A sandbox is a world of a tool’s own beside the page’s. */
export type EventParams = {
  readonly context?: string
  readonly realm?: string
  readonly sandbox?: string
  readonly type?: string
  readonly url?: string
  readonly navigation?: string | null
  readonly timestamp?: number
  readonly children?: readonly unknown[]
  readonly parent?: string | null
}
