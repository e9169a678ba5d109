/** Reads what the worker loads when it is first needed: on a slow machine that takes longer than anybody waits for an answer. */
export async function warmUp(): Promise<void> {
  await Promise.all([
    import('../../../../src/background/createBackground.ts'),
    import('../../../../src/background/commands/commandHandlers.ts'),
    import('../../../../src/background/audit/records/recordCommand.ts'),
    import('../../../../src/background/approvals/kinds/kinds.ts'),
    import('../../../../src/keyring/vault/createVault.ts'),
    import('../../../../src/keyring/vault/sealVault.ts'),
    import('../../../../src/keyring/vault/change/rekeyVault.ts'),
  ])
}
