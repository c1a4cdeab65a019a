import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource-variable/inter/wght.css';
import { frame, plane } from './contract.ts';

/* A page built like ours that shows nothing, and takes the same gestures: what moving through nothing costs. */

function Blank() {
  useEffect(() => {
    const bench = { paints: 0, filter: () => frame() };
    const take = (event: Event) => {
      event.preventDefault();
      requestAnimationFrame(() => bench.paints++);
    };
    plane().addEventListener('wheel', take, { passive: false });
    plane().addEventListener('pointermove', take);
    window.bench = bench;
  }, []);
  return <p>Nothing</p>;
}

createRoot(plane()).render(<Blank />);
