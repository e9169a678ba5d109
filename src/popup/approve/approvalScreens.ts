import type { ComponentType } from 'react'
import type { ApprovalKind } from '../../protocol/approval.ts'
import type { ApprovalScreenProps } from './frame/approvalScreenProps.ts'
import { AddChainApproval } from './kinds/addChain/AddChainApproval.tsx'
import { CallsApproval } from './kinds/calls/CallsApproval.tsx'
import { ConnectApproval } from './kinds/connect/ConnectApproval.tsx'
import { DecryptApproval } from './kinds/decrypt/DecryptApproval.tsx'
import { EncryptionKeyApproval } from './kinds/encryptionKey/EncryptionKeyApproval.tsx'
import { MessageApproval } from './kinds/message/MessageApproval.tsx'
import { SequenceApproval } from './kinds/sequence/SequenceApproval.tsx'
import { SwitchChainApproval } from './kinds/switchChain/SwitchChainApproval.tsx'
import { TransactionApproval } from './kinds/transaction/TransactionApproval.tsx'
import { TypedDataApproval } from './kinds/typedData/TypedDataApproval.tsx'
import { WatchAssetApproval } from './kinds/watchAsset/WatchAssetApproval.tsx'

/** The screen of each kind of approval. A kind without one is a type error. */
export const approvalScreens = {
  connect: ConnectApproval,
  message: MessageApproval,
  typedData: TypedDataApproval,
  encryptionKey: EncryptionKeyApproval,
  decrypt: DecryptApproval,
  transaction: TransactionApproval,
  sequence: SequenceApproval,
  calls: CallsApproval,
  addChain: AddChainApproval,
  switchChain: SwitchChainApproval,
  watchAsset: WatchAssetApproval,
} satisfies { [Kind in ApprovalKind]: ComponentType<ApprovalScreenProps<Kind>> }
