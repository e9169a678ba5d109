import type { Activity } from '../../protocol/transaction.ts'
import { formatWei } from '../ui/format/formatWei.ts'
import { Row } from '../ui/layout/Row.tsx'
import { Icon } from '../ui/pictures/Icon.tsx'
import { AmountText } from '../ui/values/AmountText.tsx'
import { OriginText } from '../ui/values/OriginText.tsx'
import { useView } from '../wallet/walletStore.ts'
import classes from './ActivityFacts.module.css'
import { Differences } from './Differences.tsx'
import { formatTransactionUrl } from './formatTransactionUrl.ts'
import { HashLine } from './HashLine.tsx'
import { ReplaceActions } from './replacement/ReplaceActions.tsx'
import { Rivals } from './replacement/Rivals.tsx'

/** What is known about one activity: what came and went, the fee, the block, and where to look it up. */
export function ActivityFacts({ activity }: { readonly activity: Activity }) {
  const chain = useView(({ chains }) => chains.find(({ id }) => id === activity.chainId))
  const { received, feePaid, origin, blockNumber, hash } = activity
  const url = chain && formatTransactionUrl(chain, hash)
  return (
    <div className={classes.facts}>
      <ReplaceActions activity={activity} />
      {received?.map(({ asset, amount }) => (
        <Row key={asset.id} label={amount.startsWith('-') ? 'Left your account' : 'Came in'}>
          <AmountText amount={amount} asset={asset} signed />
        </Row>
      ))}
      <Differences activity={activity} />
      {feePaid && chain && (
        <Row label="Network fee paid" value={formatWei(BigInt(feePaid), chain.nativeCurrency)} />
      )}
      {origin && (
        <Row label="Asked for by">
          <OriginText origin={origin} />
        </Row>
      )}
      {blockNumber && <Row label="Block" value={BigInt(blockNumber).toLocaleString()} />}
      <HashLine hash={hash} />
      <Rivals activity={activity} />
      {url && (
        <a className={classes.link} href={url} target="_blank" rel="noreferrer">
          View on the block explorer
          <Icon name="external" small />
        </a>
      )}
    </div>
  )
}
