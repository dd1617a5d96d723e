import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useOverview } from '../../overview.tsx';
import type { Place } from '../../place.ts';
import { appText } from '../../text/app.ts';
import classes from './StepBar.module.css';
import { isLeftOpen, placeOfStep, standingOf, stepsShown } from './steps.ts';

interface StepBarProps {
  readonly place: Place;
  readonly go: (place: Place) => void;
}

/** The steps of an import: which are done, which is now, and the way back to each. */
export function StepBar({ place, go }: StepBarProps) {
  const overview = useOverview();
  const standing = standingOf(place, overview);
  const steps = stepsShown(standing, overview);
  const reached = (steps as readonly string[]).indexOf(standing.at);
  return (
    <nav aria-label={appText.steps}>
      <ol className={classes.steps}>
        {steps.map((step, position) => {
          const target = placeOfStep(step, standing, overview);
          const isNow = step === place.at;
          const done = position < reached && !(step === 'import' && isLeftOpen(place, overview));
          return (
            <li key={step} className={classes.step} data-state={isNow ? 'now' : done ? 'done' : 'ahead'}>
              <UnstyledButton
                className={classes.button}
                aria-current={isNow ? 'step' : undefined}
                disabled={target === null}
                onClick={() => target !== null && go(target)}
              >
                <span className={classes.mark} aria-hidden>
                  {done ? <IconCheck size={14} stroke={2.5} /> : position + 1}
                </span>
                <span className={classes.name}>
                  {appText.stepNames[step]}
                  {step === 'check-file' ? <span className={classes.rest}>{appText.restOfCheckFile}</span> : null}
                </span>
                {done ? <VisuallyHidden>, {appText.stepDone}</VisuallyHidden> : null}
              </UnstyledButton>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
