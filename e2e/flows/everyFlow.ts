import { backupFlows } from './backupFlows.ts'
import { dailyFlows } from './dailyFlows.ts'
import { emergencyFlows } from './emergencyFlows.ts'
import { keyFlows } from './keyFlows.ts'
import type { Flow } from './person.ts'

/**
 * Everything a person can do with a wallet that touches a secret, in an order that works on a new one with ether. Those
 * that bring a wallet back leave nothing in it that its phrase does not lead to.
 */
export const everyFlow: readonly Flow[] = [...dailyFlows, ...keyFlows, ...backupFlows, ...emergencyFlows]
