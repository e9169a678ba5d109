import { vi } from 'vitest'

/**
 * Tests make wallets by the hundred: their passwords cost the least that the wallet accepts (19 MiB, two passes), a fifth of
 * what they cost a person. What is about that cost itself says `vi.unmock('…/kdfParams.ts')`.
 */
vi.mock('../../src/keyring/vault/kdf/kdfParams.ts', async (importOriginal) => ({
  ...(await importOriginal<typeof import('../../src/keyring/vault/kdf/kdfParams.ts')>()),
  defaultKdfCost: { memoryKiB: 19 * 1024, iterations: 2, parallelism: 1 },
}))
