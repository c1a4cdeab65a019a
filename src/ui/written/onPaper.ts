import { onDemand } from '../onDemand.tsx';

/** What a print of the page shows in place of the page, whatever the view; nothing at other times. */
export const Printed = onDemand(() => import('./Printed.tsx'));
