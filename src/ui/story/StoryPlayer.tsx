import { Code, Link2, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { citedExcerpt } from '../../dataset/citations.ts';
import { accountsWords } from '../../words/accounts.ts';
import { eventWords } from '../../words/event.ts';
import { pageWords } from '../../words/page.ts';
import { focusPanelTitle } from '../panel/openEvent.tsx';
import { useCopy } from '../useCopy.ts';
import { useNavigator } from '../useNavigator.ts';
import { useOwnWords } from '../useOwnWords.ts';
import { useAppState, useDataset, useSelection, useStore } from '../useStore.ts';
import { embedCode, stepLink, withoutEmbed } from './embed.ts';
import { StepQuote } from './StepQuote.tsx';
import styles from './StoryPlayer.module.css';
import { showStep } from './showStep.ts';

/** Plays a story on the timeline: a step's text and quote, and the way to the steps before and after it. */
export default function StoryPlayer({ embedded = false }: { embedded?: boolean }) {
  const words = accountsWords();
  const page = pageWords();
  const store = useStore();
  const own = useOwnWords();
  const navigator = useNavigator();
  const dataset = useDataset();
  const { isMatch } = useSelection();
  const place = useAppState((state) => state.viewport.story);
  const player = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const story = dataset.stories.find(({ id }) => id === place?.id);

  // The keys work at once, and again in another story; a page that embeds it keeps its focus.
  useEffect(() => {
    if (story && !embedded) player.current?.focus({ preventScroll: true });
  }, [story, embedded]);
  // Each step is read from its top.
  useEffect(() => {
    body.current?.scrollTo({ top: 0 });
  }, [place]);

  if (!place || !story) return null;
  const { id, title, steps } = story;
  // In a frame there is no other title.
  const Title = embedded ? 'h1' : 'h2';
  const at = place.step;
  const { event, text, quote } = steps[at]!;
  const last = at === steps.length - 1;
  const cited = quote && citedExcerpt(dataset, event, quote.source, quote.start);
  const go = (step: number) => {
    if (step >= 0 && step < steps.length) showStep(store, navigator, { id, step });
  };
  const leave = () => {
    store.leaveStory();
    void focusPanelTitle();
  };
  const onKeyDown = (press: React.KeyboardEvent) => {
    if (press.ctrlKey || press.metaKey || press.altKey || press.shiftKey) return;
    if (press.key === 'ArrowRight') go(at + 1);
    else if (press.key === 'ArrowLeft') go(at - 1);
    else if (press.key === 'Escape' && !embedded) leave();
    else return;
    press.preventDefault();
  };

  return (
    <section
      ref={player}
      tabIndex={-1}
      className={styles.player}
      aria-label={words.story(title)}
      onKeyDown={onKeyDown}
    >
      <div className={styles.head}>
        <Title className={styles.title} {...own}>
          {title}
        </Title>
        {embedded ? (
          <a
            className={styles.action}
            href={withoutEmbed(window.location.href)}
            target="_blank"
            rel="noreferrer"
          >
            {words.openInDatelines}
          </a>
        ) : (
          <>
            <CopyButton name={words.copyStepLink} text={() => stepLink(window.location.href)} Icon={Link2} />
            <CopyButton
              name={words.copyEmbedCode}
              text={() => embedCode(window.location.href, title)}
              Icon={Code}
            />
            <button
              type="button"
              className={styles.icon}
              onClick={leave}
              title={page.withKey(words.leave, page.esc)}
              aria-label={words.leave}
            >
              <X size={16} aria-hidden="true" />
            </button>
          </>
        )}
      </div>
      <div ref={body} className={styles.body} aria-live="polite">
        <p className={styles.text} {...own}>
          {text}
        </p>
        {cited && <StepQuote excerpt={cited.excerpt} />}
        {!isMatch[dataset.eventIndex.get(event)!] && (
          <p className={styles.hidden}>
            {words.leftOut}{' '}
            <button type="button" onClick={store.clearQuery}>
              {words.showAllEvents}
            </button>
          </p>
        )}
      </div>
      <div className={styles.foot}>
        <div className={styles.progress} aria-hidden="true">
          {steps.map((step, i) => (
            <span key={`${step.event}-${i}`} className={i <= at ? styles.passed : styles.ahead} />
          ))}
        </div>
        <span className={styles.place}>{page.of(at + 1, steps.length)}</span>
        {!embedded && (
          <button type="button" className={`${styles.button} ${styles.quotes}`} onClick={leave}>
            {words.allQuotes}
          </button>
        )}
        <button type="button" className={styles.button} aria-disabled={at === 0} onClick={() => go(at - 1)}>
          {words.back}
        </button>
        <button
          type="button"
          className={`${styles.button} ${styles.next}`}
          onClick={() => (last ? finish() : go(at + 1))}
        >
          {last ? (embedded ? words.again : words.finish) : words.nextStep}
        </button>
      </div>
    </section>
  );

  function finish() {
    if (embedded) go(0);
    else leave();
  }
}

/** Copies a text and says so for a moment. */
function CopyButton({ name, text, Icon }: { name: string; text: () => string; Icon: typeof X }) {
  const [told, copy] = useCopy();
  return (
    <button type="button" className={styles.icon} onClick={() => copy(text())} title={name} aria-label={name}>
      <span aria-live="polite">{told && eventWords()[told]}</span>
      <Icon size={16} aria-hidden="true" />
    </button>
  );
}
