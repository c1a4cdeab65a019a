import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import type { Excerpt } from '../../dataset/schema.ts';
import type { Copy } from '../check/copy.ts';
import { inDialog } from '../Dialog.tsx';
import { onDemand } from '../onDemand.tsx';
import { focusPanelTitle } from '../panel/openEvent.tsx';
import { useDataset, useStore } from '../useStore.ts';
import { type Tools, ToolsContext } from '../useTools.ts';

/** Where a tool fails, its word for that stands in a dialog as the tool would. */
const TOOL = { frame: inDialog, whenIdle: false };
const CiteDialog = onDemand(() => import('./CiteDialog.tsx'), TOOL);
const ExportDialog = onDemand(() => import('./ExportDialog.tsx'), TOOL);
const CheckDialog = onDemand(() => import('../check/CheckDialog.tsx'), TOOL);

type Open =
  | { readonly tool: 'cite'; readonly event: number; readonly excerpt: Excerpt | undefined }
  | { readonly tool: 'check'; readonly source: string; readonly excerpt: Excerpt | undefined }
  | { readonly tool: 'export' };

/** Gives the page its tools, each of which is loaded when it is first asked for. */
export function ToolsProvider({ children }: { children: ReactNode }) {
  const store = useStore();
  const dataset = useDataset();
  const [open, setOpen] = useState<Open>();
  const [copies, setCopies] = useState<ReadonlyMap<string, Copy>>(new Map());
  const picture = useRef<Tools['picture']>({ scene: undefined }).current;
  const close = useCallback(() => setOpen(undefined), []);

  const tools = useMemo(
    (): Tools => ({
      cite: (event, excerpt) => setOpen({ tool: 'cite', event, excerpt }),
      check: (source, excerpt) => setOpen({ tool: 'check', source, excerpt }),
      exportEvents: () => setOpen({ tool: 'export' }),
      copies,
      picture,
    }),
    [copies, picture],
  );
  const keep = useCallback((source: string, copy: Copy | undefined) => {
    setCopies((now) => {
      const next = new Map(now);
      if (copy) next.set(source, copy);
      else next.delete(source);
      return next;
    });
  }, []);
  const openEvent = useCallback(
    (index: number) => {
      close();
      store.openEvent(dataset.event(index).id);
      void focusPanelTitle();
    },
    [store, dataset, close],
  );

  return (
    <ToolsContext value={tools}>
      {children}
      {open && (
        <>
          {open.tool === 'cite' && <CiteDialog event={open.event} excerpt={open.excerpt} onClose={close} />}
          {open.tool === 'export' && <ExportDialog onClose={close} />}
          {open.tool === 'check' && (
            <CheckDialog
              source={open.source}
              excerpt={open.excerpt}
              onCopy={keep}
              onOpenEvent={openEvent}
              onClose={close}
            />
          )}
        </>
      )}
    </ToolsContext>
  );
}
