import { runScript } from './runScript.mjs'

// npm run verify-audit FILE: checks an exported audit log, without a network and without the wallet.
await runScript('scripts/verify-audit/verifyAudit.ts')
