import { applyTheme, storedPreferences } from './ui/theme.ts';
import { announceApp } from './ui/written/takeOver.ts';

/*
 * Runs before anything is painted, so that the first picture has its colours, and shows nothing of the chronology that
 * comes with the page where another one is asked for. It is a file of its own that waits for nothing and that is so small
 * that the styles, which the first picture waits for anyway, come no sooner.
 */

applyTheme(storedPreferences());
announceApp(window.location.search);
