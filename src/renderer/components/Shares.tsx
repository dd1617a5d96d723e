import classes from './Shares.module.css';

type ShareKind = 'good' | 'warning' | 'bad' | 'aside' | 'open';

export interface Share {
  readonly word: string;
  readonly amount: number;
  readonly kind: ShareKind;
}

/** The sign of a share beside its word. */
export function ShareKey({ kind }: { readonly kind: ShareKind }) {
  return <span className={classes.key} data-kind={kind} aria-hidden />;
}

interface SharesProps {
  readonly shares: readonly Share[];
  /** The whole picture in words. */
  readonly label: string;
}

/** A bar of shares, for those who would rather look than read. What is there at all can be seen: 3 pixels at least. */
export function Shares({ shares, label }: SharesProps) {
  return (
    <div role="img" aria-label={label} className={classes.bar}>
      {shares
        .filter(({ amount }) => amount > 0)
        .map(({ word, amount, kind }) => (
          <div key={word} className={classes.share} data-kind={kind} style={{ flexGrow: amount }} title={word} />
        ))}
    </div>
  );
}
