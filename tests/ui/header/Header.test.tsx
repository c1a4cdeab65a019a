// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ToolsProvider } from '../../../src/ui/exchange/ToolsProvider.tsx';
import { Header } from '../../../src/ui/header/Header.tsx';
import { datasetOf } from '../../fixtures.ts';
import { renderPage } from '../render.tsx';

function nothing() {}

it.each([
  [['1945-05', '2015'], '1945–2015'],
  [['2013-05', '2013-06'], '2013'],
  [['0014', '0476'], '14 AD–476'],
  [['-0043-03', '1066'], '44 BC–1066'],
])('the page of events of %j says that they are of %s', (dates, years) => {
  renderPage(
    <ToolsProvider>
      <Header
        onKeys={nothing}
        onStories={nothing}
        onFilters={nothing}
        active={0}
        searching={false}
        onSearching={nothing}
      />
    </ToolsProvider>,
    { dataset: datasetOf(dates) },
  );
  expect(screen.getByRole('banner').querySelector('p')!.textContent).toBe(`2 events · 3 articles · ${years}`);
});
