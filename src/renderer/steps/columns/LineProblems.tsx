import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { FieldKey } from '../../../shared/account-fields.ts';
import { columnsText } from '../../text/columns.ts';
import classes from './FieldCell.module.css';
import { focusFieldBeside } from './lead-to.ts';
import type { Problem } from './problems.ts';
import { fieldLabel } from './targets.ts';

const text = columnsText.problems;

function sentenceOf(problem: Problem, field: FieldKey): string {
  switch (problem.kind) {
    case 'taken-twice':
      return text.takenTwice(fieldLabel(field), problem.others);
    case 'attribute-name':
      return problem.why === null ? text.nameNeeded : text.nameRefused(problem.why);
    case 'role-id':
      return text.roleNeeded;
    case 'incomplete':
      return text.incomplete;
  }
}

interface LineProblemsProps {
  readonly header: string;
  readonly field: FieldKey;
  readonly problems: readonly Problem[];
  readonly onPrefer: () => void;
}

/** What is wrong with a match, at its line, with the repair where there is one. */
export function LineProblems({ header, field, problems, onPrefer }: LineProblemsProps) {
  return problems.map((problem) => (
    <div key={problem.kind} className={classes.problem}>
      <IconAlertTriangle size={14} aria-hidden />
      <span>
        {sentenceOf(problem, field)}{' '}
        {problem.kind === 'taken-twice' ? (
          <Button
            size="compact-xs"
            variant="default"
            data-repair
            aria-label={text.preferFor(header)}
            onClick={({ currentTarget }) => {
              focusFieldBeside(currentTarget);
              onPrefer();
            }}
          >
            {text.prefer}
          </Button>
        ) : null}
      </span>
    </div>
  ));
}
