import type { Description } from '../../../protocol/explanation.ts'
import { Card } from '../../ui/layout/Card.tsx'
import classes from './DescriptionCard.module.css'
import { FactList } from './FactList.tsx'

/** What whoever made the contract says of the request (ERC-7730), as theirs: the wallet's own reading stands beside it. */
export function DescriptionCard({ description }: { readonly description: Description | undefined }) {
  if (description?.status !== 'fits') return null
  const { owner, intent, fields, attested, through } = description
  return (
    <Card title={`As ${owner} describes it`}>
      <p className={classes.intent}>{intent}</p>
      <FactList facts={fields.map(({ label, value }) => ({ name: label, value }))} />
      <p className={classes.source}>
        {attested
          ? 'From the public registry; an auditor has signed this description.'
          : 'From the public registry that came with the wallet. No auditor’s signature on it was checked.'}
      </p>
      {through && (
        <p className={classes.source}>
          It is about {through}, which the contract called says it hands its calls to.
        </p>
      )}
    </Card>
  )
}
