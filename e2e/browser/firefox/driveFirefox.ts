import type { Readable } from 'node:stream'
import { type BrowserContext, firefox } from 'playwright'
import type { Preferences } from '../launch.ts'
import { preferColors, type WantedColors } from './preferColors.ts'
import { tellOfExtensionPages } from './tellOfExtensionPages.ts'
import type { Call, Transport } from './transport.ts'

/** A Firefox that Playwright drives, and what Playwright has no call of its own for. */
export type DrivenFirefox = {
  readonly context: BrowserContext
  /** Loads an extension from a folder, as `about:debugging` does. */
  readonly install: (extensionDir: string) => Promise<void>
  /** Every line that Firefox, its pages and what runs behind them wrote to a console. */
  readonly consoleLines: readonly string[]
}

type Options = {
  readonly browserPath: string
  readonly profileDir: string
  /** Where it is to put the files that pages save. */
  readonly downloadsDir: string
  readonly preferences: Preferences
}

/**
 * Starts the Firefox that people have, without a window. Playwright drives it by WebDriver BiDi when it is told that the
 * channel is Mozilla's; it offers neither `webExtension.install` nor Firefox’s own scope there, so this reaches behind its
 * public face. Playwright’s version is pinned, and the decision is docs/decisions/one-driver.md.
 */
export async function driveFirefox({
  browserPath,
  profileDir,
  downloadsDir,
  preferences,
}: Options): Promise<DrivenFirefox> {
  standBetween()
  const context = await firefox.launchPersistentContext(profileDir, {
    channel: 'moz-firefox',
    executablePath: browserPath,
    downloadsPath: downloadsDir,
    headless: true,
    timeout: startsWithinMs,
    // The approval window keeps the size that the wallet gives it.
    viewport: null,
    // Without it no tool may go to the pages of an extension, or look into the browser itself.
    args: ['--remote-allow-system-access'],
    firefoxUserPrefs: { ...toOutput, ...preferences },
  })
  const { _browserSession: session, options } = behind<{ _browser: Server }>(context)._browser
  return {
    context,
    consoleLines: collectOutput(options.browserProcess.process),
    async install(extensionDir) {
      await session.send('webExtension.install', { extensionData: { type: 'path', path: extensionDir } })
    },
  }
}

/** Runs an expression in the Firefox of a context itself, beside its own code. @returns the text that it gives */
export function runInFirefox(context: BrowserContext, expression: string): Promise<string> {
  return runInSession(behind<{ _browser: Server }>(context)._browser._browserSession, expression)
}

async function runInSession(session: Session, expression: string): Promise<string> {
  const { contexts } = await session.send<Tree>('browsingContext.getTree', { 'moz:scope': 'chrome' })
  const { result, exceptionDetails } = await session.send<Ran>('script.evaluate', {
    expression,
    target: { context: contexts[0]?.context },
    awaitPromise: true,
  })
  if (exceptionDetails) throw new Error(exceptionDetails.text)
  return `${result?.value}`
}

/** A machine that runs much else takes long to start a browser. */
const startsWithinMs = 280_000

/** Whatever is written to a console goes to Firefox's own output too, also from where no driver listens. */
const toOutput: Preferences = {
  'devtools.console.stdout.content': true,
  'devtools.console.stdout.chrome': true,
}

function collectOutput({ stdout, stderr }: Process): string[] {
  const lines: string[] = []
  for (const stream of [stdout, stderr]) stream.on('data', (bytes) => lines.push(`${bytes}`))
  return lines
}

type Process = { readonly stdout: Readable; readonly stderr: Readable }
type Server = {
  readonly _browserSession: Session
  readonly options: { readonly browserProcess: { readonly process: Process } }
}
type Session = { send<Result>(method: string, params: object): Promise<Result> }
type Tree = { readonly contexts: readonly { readonly context: string }[] }
type Ran = { readonly result?: { readonly value?: unknown }; readonly exceptionDetails?: { text: string } }

type Launcher = {
  readonly _bidiFirefox: {
    isStoodBeside?: boolean
    connectToTransport(transport: Transport, options: unknown): Promise<{ _browserSession: Session }>
  }
}

/** Playwright asks this of every browser as it starts, and of a page that is to have a theme. Firefox of today has no answer. */
const unknownToFirefox = 'emulation.setMediaFeaturesOverride'

/** Stands between Playwright and Firefox where the two don't meet by themselves. */
function standBetween(): void {
  const type = behind<Launcher>(firefox)._bidiFirefox
  if (type.isStoodBeside) return
  type.isStoodBeside = true
  const connect = type.connectToTransport.bind(type)
  type.connectToTransport = (transport, options) => {
    const send = transport.send.bind(transport)
    transport.send = (call) => {
      if (call.method !== unknownToFirefox) return send(call)
      answer(call).catch((error: unknown) => {
        transport.onmessage?.({ type: 'error', id: call.id, error: 'unknown error', message: `${error}` })
      })
    }
    const connected = connect(transport, options)
    tellOfExtensionPages(transport)
    return connected

    async function tell(wanted: WantedColors): Promise<void> {
      await runInSession((await connected)._browserSession, preferColors(wanted))
    }

    async function answer({ id, params }: Call): Promise<void> {
      const wanted = params as WantedColors
      // What is asked of no page yet is asked before the browser is ready as well.
      await (wanted.contexts && tell(wanted))
      transport.onmessage?.({ type: 'success', id, result: {} })
    }
  }
}

/** @returns the part of Playwright that is behind one of its public objects */
function behind<Part>(object: object): Part {
  const { _connection } = firefox as unknown as { _connection: { toImpl(object: object): Part } }
  return _connection.toImpl(object)
}
