import * as v from 'valibot'
import { createPhishingCheck } from '../../inspect/phishing/createPhishingCheck.ts'
import { PhishingList } from '../../inspect/phishing/phishingList.ts'
import type { Origin } from '../../protocol/ids.ts'
import type { ListInfo } from '../../protocol/lists.ts'
import type { Listing } from '../../protocol/phishing.ts'
import type { Platform } from '../platform.ts'

type Check = ReturnType<typeof createPhishingCheck>

/** The lists that sites are held against: the one that came with the extension, and one that the person brought. */
export type PhishingBook = {
  /** @returns why a site is held to be a trap; undefined for others, and where no list can be read */
  find(origin: Origin): Promise<Listing | undefined>
  /** Keeps a list beside the one that came along; it takes the place of the one brought before. */
  bring(list: PhishingList): Promise<void>
  /** Lets go of the list that was brought. */
  drop(): Promise<void>
  /** The shipped list, and the one that was brought if there is one. */
  list(): Promise<{ readonly shipped: ListInfo; readonly brought: ListInfo | undefined }>
}

const KEY = 'phishingList'
const PATH = 'phishing.json'

/**
 * Opens the book. Nothing is read before the first site asks for something. A list that was brought is kept where nothing
 * is read at each start, for it may be of a megabyte; it adds to the shipped one and can't silence it.
 */
export function createPhishingBook({
  readPackaged,
  mirror,
}: Pick<Platform, 'readPackaged' | 'mirror'>): PhishingBook {
  let checks: Promise<readonly Check[]> | undefined

  async function readShipped(): Promise<PhishingList> {
    return v.parse(PhishingList, JSON.parse(await readPackaged(PATH)))
  }

  async function readBrought(): Promise<PhishingList | undefined> {
    const kept = await mirror.get([KEY]).catch(() => undefined)
    const parsed = v.safeParse(PhishingList, kept?.[KEY])
    return parsed.success ? parsed.output : undefined
  }

  async function openChecks(): Promise<readonly Check[]> {
    const lists = await Promise.all([readBrought(), readShipped()])
    return lists.flatMap((list) => (list ? createPhishingCheck(list) : []))
  }

  return {
    async find(origin) {
      try {
        checks ??= openChecks()
        const { hostname } = new URL(origin)
        const found = (await checks).flatMap((check) => check(hostname) ?? [])
        return found.find(({ type }) => type === 'listed') ?? found[0]
      } catch {
        // A site can still be looked at without the lists, and the next one tries again.
        checks = undefined
        return undefined
      }
    },
    async bring(list) {
      await mirror.set({ [KEY]: list })
      checks = undefined
    },
    async drop() {
      await mirror.remove([KEY])
      checks = undefined
    },
    async list() {
      const [shipped, brought] = await Promise.all([readShipped(), readBrought()])
      return { shipped: describe(shipped), brought: brought && describe(brought) }
    },
  }
}

function describe({ source, gatheredAtMs, entryCount, digest }: PhishingList): ListInfo {
  return { source, gatheredAtMs, entryCount, digest }
}
