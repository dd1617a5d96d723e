import { Text, Title } from '@mantine/core';
import type { FileOptions } from '../../../shared/file-profile.ts';
import { findingKey } from '../../../shared/finding-key.ts';
import type { Work } from '../../../shared/overview.ts';
import type { Issue } from '../../../shared/plan.ts';
import { checkFileText } from '../../text/check-file.ts';
import classes from './check-file.module.css';
import { FindingItem } from './FindingItem.tsx';
import { openQuestions, sorted } from './questions.ts';

const text = checkFileText.findings;

interface FindingListProps {
  readonly work: Work;
  readonly onRead: (options: FileOptions) => void;
  readonly onConfirm: (finding: Issue) => void;
  readonly onColumn: (index: number) => void;
}

/** What was found about the file: questions first. */
export function FindingList({ work, ...acts }: FindingListProps) {
  const findings = sorted(work.profile.findings);
  const isHeld = openQuestions(work).length > 0;
  return (
    <section aria-labelledby="check-findings">
      <Title order={2} id="check-findings" mb={6}>
        {text.title}
      </Title>
      {findings.length === 0 ? (
        <Text size="sm" c="dimmed">
          {text.none}
        </Text>
      ) : (
        <ul className={classes.list}>
          {findings.map((finding) => (
            <FindingItem key={findingKey(finding)} finding={finding} work={work} isHeld={isHeld} {...acts} />
          ))}
        </ul>
      )}
    </section>
  );
}
