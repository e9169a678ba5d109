import type { Page } from 'playwright'

/** Puts the last proof that the person is there five minutes into the past. The worker reads it when it next starts. */
export async function ageProof(page: Page): Promise<void> {
  await page.evaluate(age)
}

/** Runs in a page of the wallet. */
async function age(): Promise<void> {
  type Stored = { value: { unlocked?: { steppedUpAtMs?: number } } }
  type Area = {
    get(key: string): Promise<Record<string, Stored | undefined>>
    set(items: Record<string, Stored>): Promise<void>
  }
  const { storage } = (globalThis as unknown as { chrome: { storage: { session: Area } } }).chrome
  const { session } = await storage.session.get('session')
  if (!session?.value.unlocked) throw new Error('The wallet is not unlocked')
  session.value.unlocked.steppedUpAtMs = Date.now() - 300_000
  await storage.session.set({ session })
}
