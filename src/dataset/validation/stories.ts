import { jsonPath } from '../findings.ts';
import { citationsIn } from './citations.ts';
import type { Records } from './records.ts';
import type { Report } from './report.ts';

/**
 * Checks what the steps of stories refer to. A step whose event is not there is set aside, and so is a story without
 * steps; a quote that is not there is left out, and its step stays. Each is told.
 */
export function checkStories(records: Records, report: Report): void {
  if (records.stories.length === 0) return;
  const citations = citationsIn(records, report);
  records.stories = report.positions.filter(records.stories, (story, i) => {
    const path = jsonPath('$.stories', i);
    story.steps = report.positions.filter(story.steps, (step, j) => {
      const at = jsonPath(path, 'steps', j);
      if (!citations.event(step.event, () => `${at}.event`, 'The step is set aside.')) {
        report.setAside('stories.steps');
        return false;
      }
      const { event, quote } = step;
      if (quote && !quotes({ ...quote, event }, at)) delete step.quote;
      return true;
    });
    if (story.steps.length > 0) return true;
    report.error('story without steps', () => ({
      path: `${path}.steps`,
      value: story.steps,
      expected: 'at least one step',
      mend: 'Add a step with the id of an event and a sentence. The story is set aside.',
    }));
    report.setAside('stories');
    return false;
  });

  function quotes(citation: { event: string; source: string; start: number }, step: string): boolean {
    const path = () => `${step}.quote`;
    const loss = 'It is left out.';
    return (
      citations.source(citation.source, () => `${path()}.source`, loss) &&
      citations.excerpt(citation, path, loss)
    );
  }
}
